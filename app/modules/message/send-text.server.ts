import { z } from 'zod'
import { renderText } from '~/messages/texts'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { enqueue } from '~/platform/jobs.server'
import { logger } from '~/platform/logger.server'
import { deliverText, TextRefused, textsLeave } from '~/platform/texts.server'
import { localeOf } from './locale-of'
import { carriesCode, isOver } from './one-time-links'
import { nextTry, triesWithin } from './rules/tries'
import { enqueueText } from './texts.server'

const Payload = z.object({ textId: z.string() })
const CodeParams = z.object({ code: z.string(), minutes: z.number() })
const TRIES = triesWithin(86_400_000)

type Row = NonNullable<Awaited<ReturnType<typeof readText>>>

/**
 * Renders a queued text message and hands it to the provider, or without one keeps it in the
 * database. A code that left is not kept, and one past its time is not sent. A repeated run
 * finds the row delivered and does nothing.
 */
export async function sendText(payload: unknown): Promise<void> {
	const { textId } = Payload.parse(payload)
	const row = await readText(textId)
	if (!row || row.state !== 'queued') return
	const text = renderText(row.template, row.params, localeOf(row))
	const code = carriesCode(row.template) ? CodeParams.parse(row.params) : null
	if (isOver(row, systemNow())) return book(row, { state: 'failed', error: 'expired' })
	if (!textsLeave()) return book(row, { state: 'stored', text })
	try {
		await deliverText({
			number: row.toNumber,
			text,
			template: row.template,
			code: code?.code ?? '',
		})
	} catch (error) {
		return bookFailure(row, error)
	}
	await book(row, { state: 'sent', text: code ? '' : text })
}

function readText(id: string) {
	return db.shortMessage.findUnique({
		where: { id },
		select: {
			id: true,
			toNumber: true,
			locale: true,
			template: true,
			params: true,
			state: true,
			attempts: true,
			createdAt: true,
		},
	})
}

type Outcome = {
	state: 'sent' | 'stored' | 'failed'
	text?: string
	error?: string
	attempts?: number
}

async function book(row: Row, { state, text, error, attempts }: Outcome): Promise<void> {
	const forgotten = carriesCode(row.template) && state !== 'stored'
	await db.shortMessage.update({
		where: { id: row.id },
		data: {
			state,
			error: error ?? null,
			...(attempts !== undefined && { attempts }),
			...(text !== undefined && { text }),
			...(forgotten && { text: '', params: {} }),
			...(state !== 'failed' && { sentAt: systemNow() }),
		},
		select: { id: true },
	})
}

/** Tries again later, until the tries are used up or the answer is no; a code ends by itself. */
async function bookFailure(row: Row, error: unknown): Promise<void> {
	const words = (error instanceof Error ? error.message : String(error)).slice(0, 500)
	const attempts = row.attempts + 1
	const last = error instanceof TextRefused || attempts >= TRIES
	logger.warn({ textId: row.id, attempts, last }, 'text message not delivered')
	if (last) return book(row, { state: 'failed', error: words, attempts })
	await db.$transaction(async (tx) => {
		await tx.shortMessage.update({
			where: { id: row.id },
			data: { attempts, error: words },
			select: { id: true },
		})
		await enqueueText({ enqueue }, tx, row, nextTry(attempts, systemNow()))
	})
}
