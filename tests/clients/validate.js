// Compiles each schema with Ajv in strict mode and says which inputs it takes.
// Standard input: [{schema, inputs: [...]}, ...]; standard output: [{error} or {valid: [true or false, ...]}, ...].
"use strict";

const fs = require("node:fs");
const Ajv = require("ajv");

const answers = JSON.parse(fs.readFileSync(0, "utf8")).map(({ schema, inputs }) => {
  try {
    const validate = new Ajv({ strict: true, strictTypes: true, allErrors: true }).compile(schema);
    return { valid: inputs.map((input) => validate(input)) };
  } catch (error) {
    return { error: error.message };
  }
});
process.stdout.write(JSON.stringify(answers));
