import { bootstrap } from './lib/bootstrap.mjs'
import { runChecks } from './lib/checks.mjs'

/** `npm run check`: types, lint, boundaries and cycles, browser floor, dead code, format, migration drift. */
bootstrap()
const { failed } = await runChecks()
process.exitCode = failed ? 1 : 0
