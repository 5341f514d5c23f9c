// One line of JSON in ({"path"}), one line out ({"validation":{"issues":[...]}} or {"failure"}). Ends with its input.
const MOST_TOLD = 100; // once the errors stand before the rest: the validator itself stops at the first so many
const fs = require("node:fs");
const readline = require("node:readline");
const validator = require("./index.js");

async function answer(line) {
  try {
    const file = fs.readFileSync(JSON.parse(line).path);
    const report = await validator.validateBytes(new Uint8Array(file), { maxIssues: 0, writeTimestamp: false });
    const issues = report.issues.messages
      .map(({ severity, code, message, pointer }) => ({ severity, code, message, pointer: pointer ?? "" }))
      .sort((a, b) => a.severity - b.severity)
      .slice(0, MOST_TOLD);
    return { validation: { issues } };
  } catch (failure) {
    return { validation: { issues: [] }, failure: String(failure) };
  }
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await answer(line)) + "\n");
  }
})();
