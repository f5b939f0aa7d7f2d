/** Runs after all functions are associated: office.js, told by beforeFunctions.js to wait, may call them now. */
const mappings = (globalThis as { CustomFunctionMappings?: { __delay__?: boolean } }).CustomFunctionMappings;
if (mappings) delete mappings.__delay__;

export {};
