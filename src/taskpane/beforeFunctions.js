// Excel answers #VALUE! for a function that is called before its script has run: cells wait until one is associated. That is held back
// until it is known how the workbook counts days, so that no cell is answered four years off.
CustomFunctions.delayInitialization();

{
  /** Milliseconds that cells wait for the functions' script. */
  const limit = 10_000;
  const message =
    "Align did not load; close the workbook and open it again, and if that does not help tell whoever manages Align for you";

  const { associate } = CustomFunctions;
  const held = [];
  CustomFunctions.associate = (...named) => void held.push(named);
  const letGo = () => {
    CustomFunctions.associate = associate;
    for (const named of held.splice(0)) associate(...named);
  };

  /** Lets every function answer what is wrong. Their script, if it comes after all, takes their place. */
  const giveUp = async () => {
    const answer = () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
    };
    letGo();
    // one at least, so that Excel ends its waiting
    associate("ALIGN", answer);
    const { functions } = await (await fetch("functions.json")).json();
    for (const { id } of functions) associate(id, answer);
  };

  const waiting = setTimeout(giveUp, limit);
  /** Called by the functions' script at its end. @param ready resolves when cells may be answered */
  globalThis.alignStarted = (ready) => {
    clearTimeout(waiting);
    void ready().then(letGo);
  };
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
