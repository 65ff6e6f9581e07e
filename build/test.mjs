// `npm test`: set-up, then types and lint beside the first suite, then the browser's; the last line is "N passed, N failed, N skipped".
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, runNode, setUp, startNode } from "./set-up.mjs";

const long = process.argv.includes("--long");
setUp();

const total = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), "so-cum-test-"));
// The tests leave the processors idle a third of the time; the compiler and the linter read only.
const checkLog = join(reports, "check.log");
const check = startNode([join(root, "build/check.mjs")], checkLog);
const vitest = join(root, "node_modules/vitest/vitest.mjs");

/** Runs one vitest configuration and adds its counts; a run that leaves no report is a failure. */
function suite(name, config, env = {}) {
  const report = join(reports, `${name}.json`);
  const status = runNode(
    [
      vitest,
      "run",
      "--config",
      join(root, config),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: root, env: { ...process.env, ...env, ...(long ? { SO_CUM_LONG: "1" } : {}) } },
  );
  if (!existsSync(report)) {
    console.log(`FAILED ${name}: the run ended without a report`);
    total.failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  for (const one of testResults.flatMap((file) => file.assertionResults))
    if (one.status === "passed" && one.failureMessages.length > 0)
      console.log(`PASSED ONLY WHEN TRIED AGAIN: ${one.fullName}: ${one.failureMessages[0]}`);
  total.passed += numPassedTests;
  total.failed += numFailedTests;
  total.skipped += numPendingTests + (numTodoTests ?? 0);
  // A suite that could not even be collected fails the run without a failed test.
  if (status !== 0 && numFailedTests === 0) total.failed += 1;
}

suite("main", "vitest.config.ts");
total[(await check) === 0 ? "passed" : "failed"] += 1;
process.stdout.write(readFileSync(checkLog, "utf8"));

const browserConfig = "test/browser/vitest.config.ts";
if (existsSync(join(root, browserConfig))) {
  const chromium = [
    process.env.SO_CUM_CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => path && existsSync(path));
  if (chromium) {
    const builds = ["build.mjs", "build-electron.mjs"].map((script) =>
      runNode([join(root, "build", script)], { cwd: root }),
    );
    if (builds.some((status) => status !== 0)) total.failed += 1;
    else suite("browser", browserConfig, { SO_CUM_CHROMIUM: chromium });
  } else {
    console.log(
      "SKIPPED: the browser tests, because no Chromium is installed (Debian: apt-get install chromium).",
    );
    if (process.env.CI) total.failed += 1;
    else total.skipped += 1;
  }
}

rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
