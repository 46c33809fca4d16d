import type { AuditEventName } from '~/messages/audit-events'
import type { Locale } from '~/messages/define'
import type { AuditData, Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'

/** What is told when an event is recorded, in the event's own transaction. */
export type Teller = {
	(ctx: Context, tx: Tx, data: AuditData): Promise<unknown>
	/** Tells of an act on hundreds in a fixed number of statements; else each is told of by itself. */
	ofMany?: OfMany
}
type OfMany = (ctx: Context, tx: Tx, all: AuditData[]) => Promise<unknown>

export function tellsOfMany(ofMany: OfMany): Teller {
	const one: Teller = (ctx, tx, data) => ofMany(ctx, tx, [data])
	return Object.assign(one, { ofMany })
}
export type Tellers = Partial<Record<AuditEventName, Teller>>

/** A text kept in both languages, for a reader whose language is not known yet. */
export function both(zh: string, en: string): Record<Locale, string> {
	return { 'zh-CN': zh, en: en || zh }
}

export const idOf = ({ subjectId }: AuditData): string => subjectId ?? ''
