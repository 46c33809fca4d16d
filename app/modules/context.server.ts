import { randomUUID } from 'node:crypto'
import type { Locale } from '~/messages/define'
import { contestNow, systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { enqueue, enqueueAll } from '~/platform/jobs.server'
import { contestClockOffset } from './audit/clock.server'
import { recordAudits } from './audit/record.server'
import type { Actor, Context } from './context'
import { tellOfAll } from './message/events.server'

export type ContextParts = {
	actor: Actor
	locale: Locale
	requestId: string
	ip: string | null
	/** The machine's time at which the request arrived. */
	receivedAt: Date
	/** How far the contest's clock is ahead of the machine's. */
	clockOffsetMs: number
}

const TRANSACTION = { maxWait: 5_000, timeout: 20_000 }
const LONG_TRANSACTION = { maxWait: 5_000, timeout: 120_000 }

/** Puts a request's facts and the platform together. */
export function createContext(parts: ContextParts): Context {
	const ctx: Context = {
		actor: parts.actor,
		locale: parts.locale,
		requestId: parts.requestId,
		ip: parts.ip,
		receivedAt: new Date(parts.receivedAt.getTime() + parts.clockOffsetMs),
		contestNow: () => contestNow(parts.clockOffsetMs),
		systemNow,
		db,
		transaction: (run, { long = false } = {}) =>
			db.$transaction(run, long ? LONG_TRANSACTION : TRANSACTION),
		audit: (tx, event, data) => ctx.auditAll(tx, event, [data]),
		auditAll: async (tx, event, all) => {
			await recordAudits(ctx, tx, event, all)
			await tellOfAll(ctx, tx, event, all)
		},
		enqueue,
		enqueueAll,
	}
	return ctx
}

/** The context of a job or a command on the machine; `name` stands in the audit log. */
export async function systemContext(name: string): Promise<Context> {
	return createContext({
		actor: { kind: 'system', name },
		locale: 'zh-CN',
		requestId: randomUUID(),
		ip: null,
		receivedAt: systemNow(),
		clockOffsetMs: await contestClockOffset(db),
	})
}
