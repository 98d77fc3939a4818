import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Runs regular expressions of Java's own engine for the tests of conformance: a
 * command a line on standard input, a line back on standard output for each.
 * Texts travel in base64. See java.go for the other end.
 *
 * <pre>
 * version                       -> the version of Java
 * assigned                      -> ranges of the characters that are assigned
 * characters RANGES             -> ok; the characters of "around"
 * compile EXPRESSION            -> the number of the compiled expression
 * match NUMBER COUNT, COUNT texts on lines of their own -> a digit each
 * around NUMBER =BEFORE =AFTER  -> a digit for each of the characters
 * steps NUMBER TEXT             -> how often a character was looked at
 * </pre>
 *
 * An answer that starts with "error" says what was wrong.
 */
public class Conform {
    private static final BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 20);
    private static final BufferedWriter output =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.US_ASCII), 1 << 20);
    private static final List<Pattern> programs = new ArrayList<>();
    private static int[] characters = {};

    public static void main(String[] arguments) throws InterruptedException {
        // A group that repeats takes stack for each time it does.
        Thread server = new Thread(null, Conform::serve, "serve", 1L << 29);
        server.start();
        server.join();
    }

    private static void serve() {
        try {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String answer;
                try {
                    answer = answer(line.split(" "));
                } catch (PatternSyntaxException e) {
                    answer = "error " + framed(e.getMessage());
                } catch (RuntimeException | StackOverflowError e) {
                    answer = "error " + framed(e.toString());
                }
                output.write(answer);
                output.write('\n');
                output.flush();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(String[] words) throws IOException {
        switch (words[0]) {
            case "version":
                return framed(System.getProperty("java.version"));
            case "assigned":
                return assigned();
            case "characters":
                characters = charactersOf(words[1]);
                return "ok";
            case "compile":
                programs.add(Pattern.compile(unframed(words[1])));
                return String.valueOf(programs.size() - 1);
            case "match":
                return match(program(words), Integer.parseInt(words[2]));
            case "around":
                return around(program(words), unframed(words[2].substring(1)), unframed(words[3].substring(1)));
            case "steps":
                Watched text = new Watched(unframed(words[2]));
                program(words).matcher(text).find();
                return String.valueOf(text.looks);
            default:
                throw new IllegalArgumentException(words[0]);
        }
    }

    private static Pattern program(String[] words) {
        return programs.get(Integer.parseInt(words[1]));
    }

    private static String match(Pattern program, int count) throws IOException {
        // All lines are read first, so that an error leaves none behind.
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(input.readLine());
        }
        StringBuilder digits = new StringBuilder(count);
        for (String text : texts) {
            digits.append(digit(program, unframed(text)));
        }
        return digits.toString();
    }

    private static String around(Pattern program, String before, String after) {
        StringBuilder digits = new StringBuilder(characters.length);
        StringBuilder text = new StringBuilder();
        for (int character : characters) {
            text.setLength(0);
            text.append(before).appendCodePoint(character).append(after);
            digits.append(digit(program, text));
        }
        return digits.toString();
    }

    private static char digit(Pattern program, CharSequence text) {
        return program.matcher(text).find() ? '1' : '0';
    }

    private static String assigned() {
        StringBuilder ranges = new StringBuilder();
        int first = -1;
        for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
            boolean is = c <= Character.MAX_CODE_POINT
                && Character.getType(c) != Character.UNASSIGNED
                && Character.getType(c) != Character.SURROGATE;
            if (is && first < 0) {
                first = c;
            } else if (!is && first >= 0) {
                ranges.append(ranges.length() > 0 ? "," : "");
                ranges.append(Integer.toHexString(first)).append('-').append(Integer.toHexString(c - 1));
                first = -1;
            }
        }
        return ranges.toString();
    }

    private static int[] charactersOf(String ranges) {
        List<Integer> all = new ArrayList<>();
        for (String range : ranges.split(",")) {
            String[] ends = range.split("-");
            for (int c = Integer.parseInt(ends[0], 16); c <= Integer.parseInt(ends[1], 16); c++) {
                all.add(c);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String framed(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unframed(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** A text that counts how often a character of it is looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
