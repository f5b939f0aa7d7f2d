// Excel answers #VALUE! for a function that is called before its script has run: cells wait until one is associated.
CustomFunctions.delayInitialization();

{
  /** Milliseconds that cells wait for the functions' script. */
  const limit = 10_000;
  const message =
    "Align did not load; close the workbook and open it again, and if that does not help tell whoever manages Align for you";

  /** Lets every function answer what is wrong. Their script, if it comes after all, takes their place. */
  const giveUp = async () => {
    const answer = () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
    };
    // one at least, so that Excel ends its waiting
    CustomFunctions.associate("ALIGN", answer);
    const { functions } = await (await fetch("functions.json")).json();
    for (const { id } of functions) CustomFunctions.associate(id, answer);
  };

  const waiting = setTimeout(giveUp, limit);
  /** Called by the functions' script at its end. */
  globalThis.alignStarted = () => clearTimeout(waiting);
  // it could not be loaded, or not be read
  addEventListener(
    "error",
    ({ target, filename }) => {
      if (!/\/functions\.js\b/.test(target?.src ?? filename ?? "")) return;
      clearTimeout(waiting);
      void giveUp();
    },
    true,
  );
}
