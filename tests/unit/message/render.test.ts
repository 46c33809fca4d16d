import type { MailParams, MailTemplateName } from 'emails/templates'
import { mailTemplates } from 'emails/templates'
import { expect, test } from 'vitest'
import { locales } from '~/messages/define'
import { renderMail } from '~/modules/message/render.server'

const name = '王<b>小明'
const both = { 'zh-CN': '首届大赛', en: 'First contest' }
const entry = {
	name,
	contestName: both,
	entryCode: 'A-017',
	entryTitle: '数字孪生车间',
	link: '/entrant/entries/1',
}
const samples: { [Name in MailTemplateName]: MailParams<Name> } = {
	'account-invitation': { name, link: 'https://a.example/set-password/x', days: 14 },
	'registration-repeated': { name },
	'entry-submitted': { ...entry, receiptCode: 'R-1', receivedAt: '2026-05-30T09:00:00Z' },
	'entry-returned': { ...entry, reason: '缺公章', mendBy: '2026-06-04T16:00:00Z' },
	'entry-accepted': entry,
	'entry-rejected': { ...entry, reason: '不在沈阳' },
	'judge-invitation': { name, contestName: both, link: '/judge' },
	'judge-assigned': {
		name,
		contestName: both,
		count: 12,
		endsAt: '2026-06-19T16:00:00Z',
		link: '/judge',
	},
	'judge-reminder': { name, contestName: both, endsAt: '2026-06-19T16:00:00Z', link: '/judge' },
	'result-released': {
		name,
		contestName: both,
		entryTitle: '甲',
		listTitle: both,
		certificate: 'ZS-1',
		link: '/results',
	},
	'notice-opened': {
		name,
		contestName: both,
		title: both,
		closesAt: '2026-06-10T16:00:00Z',
		link: '/notices/1',
	},
	'objection-received': { name, contestName: both, title: both, link: '/organizer' },
	'claim-updated': { name, policyName: both, claimCode: 'C-1', state: '已受理', link: '/entrant' },
	'team-confirmation': { name, entryTitle: '甲', organizationName: '乙', link: '/confirm/x' },
	'partner-invitation': {
		name,
		entryTitle: '甲',
		leadName: '乙',
		partnerName: '丙',
		share: '30%',
		link: '/entrant',
	},
	'organization-news': { name, news: 'verified', organizationName: '乙', link: '/entrant' },
	'payment-made': {
		name,
		policyName: both,
		claimCode: 'C-1',
		instalment: '首期',
		amountFen: '40000000',
		paidAt: '2026-08-01T02:00:00Z',
		link: '/entrant',
	},
}

const cases = (Object.keys(mailTemplates) as MailTemplateName[]).flatMap((template) =>
	locales.map((locale) => [template, locale] as const),
)

test.each(cases)('%s is written in %s, safely, with an absolute link', async (template, locale) => {
	const mail = await renderMail(template, samples[template], locale)
	expect(mail.subject.length).toBeGreaterThan(3)
	expect(mail.html).toContain(`lang="${locale}"`)
	expect(mail.html).not.toContain('<b>小明')
	expect(mail.html).toMatch(/href="https?:\/\//)
	expect(mail.text).toContain('小明')
	expect(mail.text).toMatch(locale === 'en' ? /Dear / : /您好/)
	if (locale === 'en') expect(mail.text).not.toContain('首届大赛')
})

test('facts are printed as the product prints them', async () => {
	const returned = await renderMail('entry-returned', samples['entry-returned'], 'zh-CN')
	expect(returned.text).toContain('6月4日')
	expect(returned.text).toContain('24:00')
	const paid = await renderMail('payment-made', samples['payment-made'], 'en')
	expect(paid.subject).toContain('¥400,000.00')
})
