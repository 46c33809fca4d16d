import { expect } from 'vitest'
import { db } from '~/platform/db.server'
import { runJobs } from './jobs'

/** The code that the newest mail or text message to this address carries; null where none does. */
export async function codeSentTo(address: string): Promise<string | null> {
	await runJobs()
	const newest = { orderBy: { id: 'desc' as const }, select: { params: true } }
	const template = 'contact-code'
	const sent = address.includes('@')
		? await db.mailMessage.findFirst({ where: { toAddress: address, template }, ...newest })
		: await db.shortMessage.findFirst({ where: { toNumber: address, template }, ...newest })
	return sent ? (sent.params as { code: string }).code : null
}

export async function codeFor(address: string): Promise<string> {
	const code = await codeSentTo(address)
	expect(code, `a code for ${address}`).toMatch(/^\d{6}$/)
	return code!
}

/** Another code of six digits than this one. */
export const otherCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
