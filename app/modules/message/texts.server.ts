import type { Locale } from '~/messages/define'
import type { TextParams, TextTemplateName } from '~/messages/texts'
import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { localeOf } from './locale-of'
import { isWaitedFor } from './one-time-links'

export const SEND_TEXT = 'send-text'

type Receiver = { userId: string } | { number: string; locale?: Locale }

type TextOf<Name extends TextTemplateName> = {
	to: Receiver
	template: Name
	params: TextParams<Name>
	contestId?: string | null
	/** Names what must be told once only: a second text with it is not made. */
	onceKey?: string
}

async function numberOf(ctx: Context, tx: Tx, to: Receiver) {
	if ('number' in to) return { userId: null, toNumber: to.number, locale: to.locale ?? ctx.locale }
	const user = await tx.user.findUniqueOrThrow({
		where: { id: to.userId },
		select: { phone: true, phoneVerifiedAt: true, locale: true },
	})
	if (!user.phone || !user.phoneVerifiedAt) return null
	return { userId: to.userId, toNumber: user.phone, locale: localeOf(user) }
}

/**
 * Puts a text message into the outbox of the caller's transaction: it is sent if and only if the
 * change it tells of was made. A number is E.164; a user without a proven number gets none.
 */
export async function queueText<Name extends TextTemplateName>(
	ctx: Context,
	tx: Tx,
	text: TextOf<Name>,
): Promise<void> {
	const receiver = await numberOf(ctx, tx, text.to)
	if (!receiver) return
	const made = await tx.shortMessage.createManyAndReturn({
		data: {
			...receiver,
			contestId: text.contestId ?? null,
			template: text.template,
			params: text.params as Prisma.InputJsonObject,
			onceKey: text.onceKey ?? null,
			createdAt: ctx.systemNow(),
		},
		skipDuplicates: true,
		select: { id: true, template: true },
	})
	for (const row of made) await enqueueText(ctx, tx, row)
}

/** Sends a queued text, at once or at `runAt`; codes go first. */
export function enqueueText(
	ctx: Pick<Context, 'enqueue'>,
	tx: Tx,
	{ id, template }: { id: string; template: string },
	runAt?: Date,
): Promise<void> {
	return ctx.enqueue(
		tx,
		SEND_TEXT,
		{ textId: id },
		{
			key: `text:${id}`,
			urgency: isWaitedFor(template) ? 'first' : 'usual',
			...(runAt && { runAt }),
		},
	)
}
