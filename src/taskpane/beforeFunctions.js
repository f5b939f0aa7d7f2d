// office.js answers #VALUE! for functions that are called before their script has run; while this is set it waits.
// functions/ready.ts ends the waiting.
globalThis.CustomFunctionMappings = { __delay__: true };
