import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run's output with one plain line that any reader of logs can count on: `37 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  /** Called by Vitest once, after the last test. A file that could not be run at all counts as one failure. */
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    for (const testModule of modules) {
      if (testModule.errors().length > 0) failed += 1;
      for (const test of testModule.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
    }
    // After Vitest's own summary, which is printed in the same tick.
    setImmediate(() => console.log(`${String(passed)} passed, ${String(failed)} failed`));
  }
}
