import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './bootstrap.mjs'

/** The one file that may ask the machine for the time; everything else is given it. */
const clock = 'app/platform/clock.server.ts'
const asksTheTime = /\bnew Date\(\s*\)|\bDate\.now\(/

const faults = ['app', 'emails']
	.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
			.map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name))),
	)
	.filter((file) => file !== clock && !file.startsWith('app/platform/generated/'))
	.flatMap((file) =>
		readFileSync(join(root, file), 'utf8')
			.split('\n')
			.flatMap((line, index) => (asksTheTime.test(line) ? [`${file}:${index + 1}`] : [])),
	)

for (const fault of faults) process.stdout.write(`${fault} asks the machine for the time\n`)
process.exitCode = faults.length ? 1 : 0
