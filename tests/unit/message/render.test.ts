import { mailSamples, textSamples } from 'emails/samples'
import { type MailTemplateName, mailTemplates } from 'emails/templates'
import { expect, test } from 'vitest'
import { type Locale, locales } from '~/messages/define'
import { renderText, textTemplateNames } from '~/messages/texts'
import { renderMail } from '~/modules/message/render.server'

const han = /[\u4e00-\u9fff]/
const englishWords = /[A-Za-z]{3,} [A-Za-z]{3,}/

/** Every text the sender gave, in the language asked for; what is left is the template's own. */
function given(params: unknown, locale: Locale): string[] {
	if (typeof params === 'string') return [params]
	if (Array.isArray(params)) return params.flatMap((part) => given(part, locale))
	if (typeof params !== 'object' || params === null) return []
	if ('zh-CN' in params) return given((params as Record<Locale, string>)[locale], locale)
	return Object.values(params).flatMap((part) => given(part, locale))
}

function ownWords(text: string, params: unknown, locale: Locale): string {
	const foreign = given(params, locale).flatMap((part) => part.split(/\s*\n\s*/))
	return foreign
		.filter(Boolean)
		.sort((a, b) => b.length - a.length)
		.reduce((rest, part) => rest.replaceAll(part, ''), text)
		.replace(/https?:\/\/\S+/g, '')
}

function expectOneLanguage(words: string, locale: Locale) {
	if (locale === 'en') expect(words).not.toMatch(han)
	else expect(words).not.toMatch(englishWords)
	expect(words).not.toMatch(/undefined|null|NaN|Invalid|\[object|\{|\}/)
}

const cases = (Object.keys(mailTemplates) as MailTemplateName[]).flatMap((template) =>
	locales.flatMap((locale) =>
		mailSamples[template].map((params, index) => ({ template, locale, index, params })),
	),
)

test('every template has a sample', () => {
	expect(Object.keys(mailSamples).sort()).toEqual(Object.keys(mailTemplates).sort())
	expect(Object.values(mailSamples).every((samples) => samples.length > 0)).toBe(true)
	expect(Object.keys(textSamples).sort()).toEqual([...textTemplateNames].sort())
})

test.each(cases)('$template $index in $locale: one language, both parts', async (sample) => {
	const { template, locale, params } = sample
	const mail = await renderMail(template, params, locale)
	expect(mail.subject.length).toBeGreaterThan(3)
	expect(mail.subject).not.toContain('\n')
	expect(mail.html).toContain(`lang="${locale}"`)
	expect(mail.text).toMatch(locale === 'en' ? /Dear / : /您好/)
	expect(mail.text.length).toBeGreaterThan(40)
	expectOneLanguage(ownWords(mail.subject, params, locale), locale)
	expectOneLanguage(ownWords(mail.text, params, locale), locale)
	const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
	expect(links.filter((href) => !/^https?:\/\//.test(href!))).toEqual([])
	if ('link' in params) expect(links.length).toBeGreaterThan(0)
})

test.each(textTemplateNames)('the text message %s is short and in one language', (name) => {
	for (const locale of locales) {
		const text = renderText(name, textSamples[name], locale)
		expectOneLanguage(ownWords(text, textSamples[name], locale), locale)
		expect(text.length).toBeLessThan(locale === 'en' ? 160 : 70)
	}
})

test('what a person wrote cannot become markup', async () => {
	const [sample] = mailSamples['entry-withdrawn']
	const evil = { ...sample!, name: '王<b>小明', reason: '<img src=x onerror=alert(1)>' }
	const { html, text } = await renderMail('entry-withdrawn', evil, 'zh-CN')
	expect(html).not.toMatch(/<b>小明|<img/)
	expect(text).toContain('王<b>小明')
})

test('facts are printed as the product prints them, and each line of a text is a paragraph', async () => {
	const [returned] = mailSamples['entry-returned']
	expect((await renderMail('entry-returned', returned, 'zh-CN')).text).toContain('6月30日')
	expect((await renderMail('entry-returned', returned, 'zh-CN')).text).toContain('24:00')
	const [paid] = mailSamples['payment-made']
	expect((await renderMail('payment-made', paid, 'en')).subject).toContain('¥400,000.00')
	const [announcement] = mailSamples.announcement
	const { text } = await renderMail('announcement', announcement, 'zh-CN')
	expect(text).toMatch(/在沈阳举行。\n+请入围单位/)
})
