package workmail

// MarshalText returns what String does, for configurations and flags.
func (d DirectoryType) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText is ParseDirectoryType. Where it fails, d stays as it was.
func (d *DirectoryType) UnmarshalText(text []byte) error {
	parsed, err := ParseDirectoryType(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}
