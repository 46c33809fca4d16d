import { mailSamples, textSamples } from 'emails/samples'
import { type MailTemplateName, mailTemplates } from 'emails/templates'
import { type Locale, locales } from '~/messages/define'
import { renderText, textTemplateNames } from '~/messages/texts'
import { NotFound } from '~/modules/domain-error'
import { renderMail } from '../render.server'

const names = Object.keys(mailTemplates) as MailTemplateName[]

const known = (template: string) => names.find((name) => name === template)

/** A template with invented parameters, in each wording it has and in both languages. */
export async function showSamples(asked: string | undefined) {
	const template = known(asked ?? '') ?? names[0]!
	const samples = mailSamples[template].flatMap((params, variant) =>
		locales.map((locale) => ({ params, variant, locale })),
	)
	const rendered = await Promise.all(
		samples.map(async ({ params, variant, locale }) => {
			const { subject, text } = await renderMail(template, params, locale)
			return { variant, locale, subject, text }
		}),
	)
	const texts = textTemplateNames.map((name) => ({
		name,
		words: locales.map((locale) => renderText(name, textSamples[name], locale)),
	}))
	return { names, template, rendered, texts }
}

/** One sample as its reader would see it. */
export async function renderSample(
	template: string,
	{ variant, locale }: { variant: number; locale: Locale },
): Promise<string> {
	const name = known(template)
	const params = name && mailSamples[name][variant]
	if (!params) throw new NotFound()
	return (await renderMail(name, params, locale)).html
}
