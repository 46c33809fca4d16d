import { bootstrap } from './lib/bootstrap.mjs'

/**
 * `npm run bench [-- --write]`: drives the built server with the demonstration beside a bare
 * node:http with the same bytes, prints what it measured and ends; at most three minutes.
 * `--write` puts the table into docs/benchmarks.md.
 */
bootstrap({ build: true })
const { bench } = await import('../tests/load/bench.mjs')
await bench({ write: process.argv.includes('--write') })
