import { z } from 'zod'
import { locales } from '~/messages/define'
import type { Context } from '~/modules/context'
import { systemContext } from '~/modules/context.server'
import { queueMail } from '~/modules/message/commands.server'
import { queueText } from '~/modules/message/texts.server'
import type { Tx } from '~/platform/db.server'
import type { ContactCode } from '~/platform/generated/prisma/client'
import { findAccount } from '../accounts.server'
import { claimRequest, sendCode } from '../codes.server'
import { mailPasswordLink } from './password-links.server'

const Payload = z.object({ codeId: z.string(), locale: z.enum(locales) })
/** What a request for a new password keeps in contact_code.payload. */
const Wanted = z.object({ next: z.string().catch('') }).catch({ next: '' })

/**
 * Answers a request for a code at the address itself: with the code, or with the news that there is
 * an account already. It happens in a job, so that whoever asked learns nothing by waiting.
 */
export async function deliverCode(payload: unknown): Promise<void> {
	const { codeId, locale } = Payload.parse(payload)
	const ctx: Context = { ...(await systemContext('codes')), locale }
	await ctx.transaction(async (tx) => {
		const row = await claimRequest(tx, codeId)
		if (row) await answers[row.purpose](ctx, tx, row)
	})
}

type Answer = (ctx: Context, tx: Tx, row: ContactCode) => Promise<void>
type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

const answers: Record<ContactCode['purpose'], Answer> = {
	async register(ctx, tx, row) {
		const account = await findAccount(tx, row.address)
		if (account?.disabledAt) return
		if (!account || account.passwordHash === null) await sendCode(ctx, tx, row)
		else await tellTaken(ctx, tx, row, account)
	},
	async confirm(ctx, tx, row) {
		const account = await findAccount(tx, row.address)
		if (!account || account.id === row.userId) await sendCode(ctx, tx, row)
		else await tellTaken(ctx, tx, row, account)
	},
	async reset(ctx, tx, row) {
		const account = await findAccount(tx, row.address)
		if (!account || account.disabledAt) return
		if (row.channel === 'sms') await sendCode(ctx, tx, row)
		else await mailPasswordLink(ctx, tx, account, Wanted.parse(row.payload).next)
		await ctx.audit(tx, 'identity.reset_asked', {
			subjectType: 'user',
			subjectId: account.id,
			channel: row.channel,
		})
	},
}

/** Once a day at most, whoever tries how often. */
async function tellTaken(ctx: Context, tx: Tx, row: ContactCode, { id, name }: Account) {
	await ctx.audit(tx, 'identity.registration_repeated', { subjectType: 'user', subjectId: id })
	const template = 'registration-repeated'
	const onceKey = `${template}:${row.address}:${ctx.systemNow().toISOString().slice(0, 10)}`
	if (row.channel === 'sms') {
		await queueText(ctx, tx, { to: { userId: id }, template, params: {}, onceKey })
	} else {
		await queueMail(ctx, tx, { to: { userId: id }, template, params: { name }, onceKey })
	}
}
