import {
	Body,
	Button,
	Container,
	Head,
	Heading,
	Hr,
	Html,
	Preview,
	Section,
	Text,
} from '@react-email/components'
import type { ReactNode } from 'react'
import type { Locale } from '~/messages/define'
import { mailText } from '~/messages/mail'

/** A text in one language, or in both where the sender does not know the reader's. */
export type Words = string | Record<Locale, string>

export type MailProps<Params> = {
	params: Params
	locale: Locale
	/** Makes a path of the site absolute. */
	href: (path: string) => string
}

export type MailTemplate<Params> = {
	subject: (params: Params, locale: Locale) => string
	Mail: (props: MailProps<Params>) => ReactNode
}

export function words(text: Words, locale: Locale): string {
	return typeof text === 'string' ? text : text[locale]
}

/** Latin faces first for English: a Chinese one sets its apostrophes a whole character wide. */
const faces: Record<Locale, string> = {
	'zh-CN': '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
	en: '"Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", "PingFang SC", "Microsoft YaHei", sans-serif',
}
const style = {
	body: { backgroundColor: '#f5f6f8', color: '#17202e', margin: 0 },
	paper: {
		backgroundColor: '#ffffff',
		border: '1px solid #d8dde6',
		borderTop: '3px solid #b3261e',
		margin: '24px auto',
		maxWidth: '600px',
		padding: '24px',
	},
	title: { fontSize: '20px', lineHeight: '28px', margin: '0 0 16px' },
	text: { fontSize: '15px', lineHeight: '24px', margin: '0 0 16px' },
	term: {
		color: '#4b5768',
		fontSize: '14px',
		padding: '6px 16px 6px 0',
		verticalAlign: 'top',
		whiteSpace: 'nowrap',
	},
	value: { fontSize: '15px', padding: '6px 0', verticalAlign: 'top' },
	button: {
		backgroundColor: '#0b4f8a',
		borderRadius: '2px',
		color: '#ffffff',
		fontSize: '15px',
		fontWeight: 600,
		padding: '12px 20px',
	},
	link: { color: '#0b4f8a', textDecoration: 'underline' },
	rule: { borderColor: '#d8dde6', margin: '24px 0 16px' },
	foot: { color: '#4b5768', fontSize: '13px', lineHeight: '20px', margin: 0 },
} as const

export type Fact = { term: string; value: string | null | undefined }

type LayoutProps = {
	locale: Locale
	title: string
	name: string
	lead: string
	/** Left out where the value is empty. */
	facts?: Fact[] | undefined
	/** A longer text; each line is a paragraph. */
	body?: string | undefined
	list?: { label: string; href: string | undefined }[] | undefined
	more?: string | undefined
	action?: { label: string; href: string } | undefined
	setting?: { label: string; href: string } | undefined
}

/** The one shape of a mail: greeting, what happened, the facts, one thing to do. */
export function Layout(props: LayoutProps) {
	const { locale, title, name, lead, facts = [], body, list = [], more, action, setting } = props
	const t = mailText[locale]
	const shown = facts.filter(({ value }) => value)
	return (
		<Html lang={locale}>
			<Head />
			<Preview>{lead}</Preview>
			<Body style={{ ...style.body, fontFamily: faces[locale] }}>
				<Container style={style.paper}>
					<Heading as="h1" style={style.title}>
						{title}
					</Heading>
					<Text style={style.text}>{t.hello(name)}</Text>
					<Text style={style.text}>{lead}</Text>
					{shown.length > 0 ? <Facts facts={shown} /> : null}
					{paragraphsOf(body).map((paragraph, index) => (
						<Text key={index} style={style.text}>
							{paragraph}
						</Text>
					))}
					{list.length > 0 ? <List items={list} /> : null}
					{more ? <Text style={style.text}>{more}</Text> : null}
					{action ? (
						<Section>
							<Button href={action.href} style={style.button}>
								{action.label}
							</Button>
							<Text style={{ ...style.foot, marginTop: '12px', wordBreak: 'break-all' }}>
								{action.href}
							</Text>
						</Section>
					) : null}
					<Hr style={style.rule} />
					<Text style={style.foot}>{[t.foot, t.noAction].join(gapOf(locale))}</Text>
					{setting ? (
						<Text style={style.foot}>
							<a href={setting.href} style={style.link}>
								{setting.label}
							</a>
						</Text>
					) : null}
				</Container>
			</Body>
		</Html>
	)
}

/** Between two sentences. */
const gapOf = (locale: Locale) => (locale === 'en' ? ' ' : '')

const paragraphsOf = (text = '') => text.split(/\s*\n\s*/).filter(Boolean)

function List({ items }: { items: NonNullable<LayoutProps['list']> }) {
	return (
		<ul style={{ margin: '0 0 16px', padding: '0 0 0 20px' }}>
			{items.map(({ label, href }, index) => (
				<li key={index} style={{ ...style.text, margin: '0 0 8px' }}>
					{href ? (
						<a href={href} style={style.link}>
							{label}
						</a>
					) : (
						label
					)}
				</li>
			))}
		</ul>
	)
}

function Facts({ facts }: { facts: Fact[] }) {
	return (
		<table style={{ borderCollapse: 'collapse', margin: '0 0 16px' }}>
			<tbody>
				{facts.map(({ term, value }) => (
					<tr key={term}>
						<td style={style.term}>{term}</td>
						<td style={style.value}>{value}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
