package harness

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// TestCalibrate: a call that was held up once does not make turns of few calls.
func TestCalibrate(t *testing.T) {
	const turn = time.Millisecond
	calls := 0
	times := calibrate(func() bool {
		if calls++; calls == 1 {
			time.Sleep(turn)
		}
		return true
	}, turn)
	assert.Greater(t, times, 1000)
}
