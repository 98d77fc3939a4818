package conformance

import (
	"bufio"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// java is a running Conform.java, which takes a command a line and answers each
// with a line. Texts travel in base64.
type java struct {
	process *exec.Cmd
	input   io.WriteCloser
	output  *bufio.Reader
	errors  *strings.Builder
	// one conversation at a time
	lock sync.Mutex
	// characters are those that the process was told of last.
	characters []rune
}

// errNoJava says that the machine cannot run Java's engine as it is wanted.
var errNoJava = errors.New("no suitable JDK")

// startJava starts the program. The caller stops it.
func startJava(source string) (*java, error) {
	modules, err := exec.Command("java", "--list-modules").Output()
	if err != nil || !strings.Contains(string(modules), "jdk.compiler@") {
		return nil, fmt.Errorf("%w: java is missing, older than 11, or cannot compile", errNoJava)
	}
	j := &java{process: exec.Command("java", source), errors: &strings.Builder{}}
	j.process.Stderr = j.errors
	if j.input, err = j.process.StdinPipe(); err != nil {
		return nil, err
	}
	output, err := j.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	j.output = bufio.NewReaderSize(output, 1<<20)
	if err := j.process.Start(); err != nil {
		return nil, err
	}
	return j, nil
}

// stop ends the program, which reads its input to the end.
func (j *java) stop() error {
	return errors.Join(j.input.Close(), j.process.Wait())
}

func (j *java) name() string { return "java" }

// ask sends lines and returns the one that comes back.
func (j *java) ask(lines ...string) (string, error) {
	j.lock.Lock()
	defer j.lock.Unlock()
	return j.converse(lines)
}

func (j *java) converse(lines []string) (string, error) {
	if _, err := io.WriteString(j.input, strings.Join(lines, "\n")+"\n"); err != nil {
		return "", fmt.Errorf("java: %w: %s", err, j.errors)
	}
	answer, err := j.output.ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("java: %w: %s", err, j.errors)
	}
	answer = strings.TrimSuffix(answer, "\n")
	if reason, failed := strings.CutPrefix(answer, "error "); failed {
		return "", fmt.Errorf("java: %s", unframed(reason))
	}
	return answer, nil
}

// assigned returns the characters that Java's Unicode version assigns, as
// ranges that can be compared with those of rangesOf.
func (j *java) assigned() (string, error) { return j.ask("assigned") }

// version returns Java's own version.
func (j *java) version() (string, error) {
	version, err := j.ask("version")
	return unframed(version), err
}

func (j *java) compile(expression string) (program, error) {
	number, err := j.ask("compile " + framed(whole(expression)))
	if err != nil {
		return nil, err
	}
	return &javaProgram{j, number}, nil
}

type javaProgram struct {
	of     *java
	number string
}

func (p *javaProgram) match(values []string) ([]bool, error) {
	lines := []string{"match " + p.number + " " + strconv.Itoa(len(values))}
	for _, value := range values {
		lines = append(lines, framed(value))
	}
	return verdicts(len(values))(p.of.ask(lines...))
}

func (p *javaProgram) around(at place, characters []rune) ([]bool, error) {
	p.of.lock.Lock()
	defer p.of.lock.Unlock()
	if !slices.Equal(characters, p.of.characters) {
		if _, err := p.of.converse([]string{"characters " + rangesOf(characters)}); err != nil {
			return nil, err
		}
		p.of.characters = characters
	}
	// No frame is empty text, which would not be a word of the line.
	line := "around " + p.number + " =" + framed(at.before) + " =" + framed(at.after)
	return verdicts(len(characters))(p.of.converse([]string{line}))
}

// steps returns how often the engine looks at a character of the value.
func (j *java) steps(expression, value string) (int, error) {
	number, err := j.ask("compile " + framed(whole(expression)))
	if err != nil {
		return 0, err
	}
	count, err := j.ask("steps " + number + " " + framed(value))
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(count)
}

// verdicts reads an answer of so many digits, 1 for a match.
func verdicts(want int) func(answer string, err error) ([]bool, error) {
	return func(answer string, err error) ([]bool, error) {
		if err == nil && len(answer) != want {
			err = fmt.Errorf("java: %d verdicts on %d values", len(answer), want)
		}
		if err != nil {
			return nil, err
		}
		all := make([]bool, want)
		for i := range all {
			all[i] = answer[i] == '1'
		}
		return all, nil
	}
}

func framed(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

func unframed(text string) string {
	decoded, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return text
	}
	return string(decoded)
}

// rangesOf returns sorted characters as FIRST-LAST in hexadecimal digits,
// joined by commas.
func rangesOf(characters []rune) string {
	var b strings.Builder
	for i := 0; i < len(characters); i++ {
		first := characters[i]
		for i+1 < len(characters) && characters[i+1] == characters[i]+1 {
			i++
		}
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%x-%x", first, characters[i])
	}
	return b.String()
}
