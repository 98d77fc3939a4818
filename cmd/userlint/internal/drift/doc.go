// Package drift compares the catalogue with published service models. What
// differs and is known to is explained in a ledger, with the dates from or
// until which models have it.
package drift
