import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { currentLine, type DatabaseLine } from '~/platform/database-line.server'

type Writer = { cut: () => void; done: Promise<void> }

/** The upload's writer elsewhere did not let go in time. */
export class UploadBusy extends Error {}

const CHANNEL = 'upload_taken_over'
const LONGEST_WAIT_MS = 10_000
const STEP_MS = 100
const ask = 'select pg_try_advisory_lock(hashtextextended($1, 20261123)) as got'
const letGo = 'select pg_advisory_unlock(hashtextextended($1, 20261123))'

/**
 * At most one writer per upload, over all processes of the installation. A newcomer cuts the writer
 * it finds, which is a connection that died unnoticed, and waits until everything received so far
 * is on disk. Within the process a table decides; between processes a lock that each holds on its
 * line to the database, so that it ends with its process. Without a line there is but one process.
 */
export function liveUploads(lineOf: () => DatabaseLine | null = currentLine) {
	const writers = new Map<string, Writer>()
	const self = randomUUID()
	const joined = new WeakSet<DatabaseLine>()

	/** Hears of newcomers elsewhere; with the line the locks are lost, and with them the right to write. */
	async function join(line: DatabaseLine): Promise<void> {
		if (joined.has(line)) return
		joined.add(line)
		line.onChange((up) => {
			if (!up) for (const { cut } of writers.values()) cut()
		})
		await line.listen(CHANNEL, (payload) => {
			const [from, id = ''] = payload.split(' ')
			if (from !== self) writers.get(id)?.cut()
		})
	}

	async function lock(line: DatabaseLine, id: string, isWanted: () => boolean): Promise<void> {
		await join(line)
		for (let waited = 0; waited < LONGEST_WAIT_MS && isWanted(); waited += STEP_MS) {
			const [answer] = await line.query<{ got: boolean }>(ask, [id])
			if (answer?.got) return
			if (waited % 1_000 === 0) {
				await line.query('select pg_notify($1, $2)', [CHANNEL, `${self} ${id}`])
			}
			await sleep(STEP_MS)
		}
		throw new UploadBusy()
	}

	async function lockedElsewhere<T>(
		id: string,
		isWanted: () => boolean,
		write: () => Promise<T>,
	): Promise<T> {
		const line = lineOf()
		if (!line) return write()
		if (!line.isUp()) throw new UploadBusy()
		await lock(line, id, isWanted)
		try {
			return await write()
		} finally {
			await line.query(letGo, [id]).catch(() => {})
		}
	}

	/** Runs `write` as the upload's only writer; `cut` must make it end soon. */
	async function exclusively<T>(id: string, cut: () => void, write: () => Promise<T>): Promise<T> {
		// No await between the last look and the entry: of two newcomers one must find the other.
		for (let writer = writers.get(id); writer; writer = writers.get(id)) {
			writer.cut()
			await writer.done
		}
		let wanted = true
		const writing = lockedElsewhere(id, () => wanted, write)
		const done = writing.then(
			() => void writers.delete(id),
			() => void writers.delete(id),
		)
		const cutOff = () => {
			wanted = false
			cut()
		}
		writers.set(id, { cut: cutOff, done })
		return writing
	}

	/** Ends the upload's writer, if there is one. */
	const interrupt = (id: string): Promise<void> =>
		exclusively(
			id,
			() => {},
			() => Promise.resolve(),
		)

	return { interrupt, exclusively }
}
