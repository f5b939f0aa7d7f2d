import fc from "fast-check";

// under CI=true the same commit tries the same cases, so that it is as good tomorrow; elsewhere every run tries others
if (process.env.CI === "true") fc.configureGlobal({ seed: 20231103 });
