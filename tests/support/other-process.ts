import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { DatabaseLine } from '~/platform/database-line.server'
import { projectRoot } from '~/platform/project.server'

const program = `
const client = new (require('pg').Client)({ connectionString: process.argv[1] })
client.connect()
process.on('message', ({ text, values }) =>
	client.query(text, values).then(({ rows }) => process.send({ rows }), ({ message }) => process.send({ message })))`

/** A line held by another process, which a test may kill as the system would. */
export function lineOfAnotherProcess(url: string): { line: DatabaseLine; child: ChildProcess } {
	const child = spawn(process.execPath, ['-e', program, url], {
		cwd: projectRoot,
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	})
	const query = async <Row>(text: string, values: unknown[] = []) => {
		const answer = once(child, 'message')
		child.send({ text, values })
		const [{ rows, message }] = (await answer) as [{ rows: Row[]; message?: string }]
		if (message !== undefined) throw new Error(message)
		return rows
	}
	const line = { isUp: () => true, query, listen: async () => {}, onChange() {}, async close() {} }
	return { line, child }
}
