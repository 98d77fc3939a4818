// Checks a list in JSON Lines against a JSON Schema with ajv, and prints how
// many records there are and which are refused: node check.mjs SCHEMA FILE
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const [schema, file] = process.argv.slice(2);
// As the command does, it looks for all that is wrong with a record.
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));

const found = { records: 0, refused: [] };
function record(line) {
  if (line.length === 0) return;
  found.records++;
  let payload;
  try {
    payload = JSON.parse(line);
  } catch {
    found.refused.push(found.records);
    return;
  }
  if (!validate(payload)) found.refused.push(found.records);
}

const input = openSync(file, "r");
const buffer = Buffer.allocUnsafe(1 << 20);
let kept = Buffer.alloc(0);
for (let n; (n = readSync(input, buffer)) > 0; ) {
  let block = buffer.subarray(0, n);
  if (kept.length > 0) block = Buffer.concat([kept, block]);
  let start = 0;
  for (let end; (end = block.indexOf(10, start)) >= 0; start = end + 1) {
    record(block.toString("utf8", start, end));
  }
  kept = Buffer.from(block.subarray(start));
}
record(kept.toString("utf8"));
closeSync(input);
console.log(JSON.stringify(found));
