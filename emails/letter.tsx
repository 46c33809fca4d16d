import type { Locale } from '~/messages/define'
import { type Fact, Layout, type MailTemplate } from './layout'

type Letter = {
	title: string
	lead: string
	/** Left out where the value is empty. */
	facts?: Fact[]
	/** A longer text; each line is a paragraph. */
	body?: string | undefined
	/** `link` is a path of the site. */
	list?: { label: string; link?: string | undefined }[]
	more?: string | undefined
	action?: { label: string; link: string }
	/** Where the receiver chooses not to get such mails; `link` is a path of the site. */
	setting?: { label: string; link: string }
}

/** A mail template from its words alone; its title is the subject. */
export function letter<Params extends { name: string }>(
	write: (params: Params, locale: Locale) => Letter,
): MailTemplate<Params> {
	return {
		subject: (params, locale) => write(params, locale).title,
		Mail({ params, locale, href }) {
			const { action, setting, list, ...words } = write(params, locale)
			return (
				<Layout
					{...words}
					locale={locale}
					name={params.name}
					list={list?.map(({ label, link }) => ({ label, href: link && href(link) }))}
					action={action && { label: action.label, href: href(action.link) }}
					setting={setting && { label: setting.label, href: href(setting.link) }}
				/>
			)
		},
	}
}
