import type { Action, ActionResult } from "../../src/actions/action";
import { actionRunner } from "../../src/actions/actionRunner";

const says =
  (message: string, undo?: ActionResult["undo"]): Action =>
  async () => ({ message, ...(undo && { undo }) });

/** An act that ends when it is told to. */
function held(message: string): { readonly act: Action; readonly end: () => void } {
  let end = () => undefined as void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { act: () => ended.then(() => ({ message })), end: () => end() };
}

const shown = () => actionRunner.state.outcome?.message;

beforeEach(() => {
  for (const part of ["build", "map"] as const) {
    actionRunner.show(part);
    actionRunner.dismiss();
  }
  actionRunner.show("build");
});

test("what an act came to belongs to the part that asked for it, and waits there while it can be undone", async () => {
  await actionRunner.run(
    "write",
    says("written", async () => ({ message: "taken back" })),
  );
  actionRunner.show("map");
  expect(shown()).toBeUndefined();
  await actionRunner.run("draw", says("drawn"));
  expect(shown()).toBe("drawn");
  actionRunner.show("build");
  expect(shown()).toBe("written");
  await actionRunner.undo();
  expect(shown()).toBe("taken back");
});

test("what cannot be undone is forgotten when another part is looked at", async () => {
  await actionRunner.run("write", says("written"));
  actionRunner.show("map");
  actionRunner.show("build");
  expect(shown()).toBeUndefined();
});

test("an act that ends while another part is seen says so there, until its own part is looked at", async () => {
  const { act, end } = held("written");
  const run = actionRunner.run("write", act);
  actionRunner.show("map");
  end();
  await run;
  expect(shown()).toBeUndefined();
  expect(actionRunner.state.elsewhere).toMatchObject({ part: "build", outcome: { message: "written" } });
  actionRunner.show("build");
  expect(shown()).toBe("written");
  expect(actionRunner.state.elsewhere).toBeUndefined();
});
