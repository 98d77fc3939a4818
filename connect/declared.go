package connect

// MarshalText returns what String does, for configurations and flags.
func (t IdentityManagementType) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText is ParseIdentityManagementType. Where it fails, t stays as it
// was.
func (t *IdentityManagementType) UnmarshalText(text []byte) error {
	parsed, err := ParseIdentityManagementType(string(text))
	if err == nil {
		*t = parsed
	}
	return err
}
