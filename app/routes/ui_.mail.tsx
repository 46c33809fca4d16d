import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { showSamples } from '~/modules/message/queries/samples.server'
import { SampleSearch } from '~/modules/message/schema'
import { Button } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Details } from '~/ui/details'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { Columns, Lines, Page, Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailSheet } from '~/ui/mail-sheet'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireDemo } from '~/web/demo.server'
import { parseSearch } from '~/web/form.server'
import { templateWord } from '~/web/template-word'

export const meta: MetaFunction = () => [{ title: 'Mail' }, { name: 'robots', content: 'noindex' }]

/** Every mail and text message with invented contents; in a demonstration only. */
export async function loader({ request }: LoaderFunctionArgs) {
	requireDemo()
	return showSamples(parseSearch(request, SampleSearch).template)
}

function Choose({ names, template }: { names: string[]; template: string }) {
	const t = useText(mailDeskText)
	return (
		<form method="get">
			<Row align="end">
				<SelectField
					field={plainField('template', template)}
					label={t.kind}
					options={names.map((value) => ({ value, label: templateWord(t.templates, value) }))}
				/>
				<Button kind="alt">{t.show}</Button>
			</Row>
		</form>
	)
}

export default function MailSamples() {
	const t = useText(mailDeskText)
	const { names, template, rendered, texts } = useLoaderData<typeof loader>()
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader title={t.title} lead={templateWord(t.templates, template)} />
				<Choose names={names} template={template} />
				<Columns>
					{rendered.map(({ variant, locale, subject, text }) => (
						<Panel key={`${variant}-${locale}`} title={subject}>
							<MailSheet
								title={`${subject} (${locale})`}
								src={`/ui/mail/${template}?variant=${variant}&locale=${locale}`}
							/>
							<Details summary={t.plain}>
								<Lines text={text} lang={locale} />
							</Details>
						</Panel>
					))}
				</Columns>
				<Panel title={t.texts}>
					<DescriptionList
						items={texts.map(({ name, words }) => ({
							term: templateWord(t.templates, name),
							value: words.map((sentence) => <Text key={sentence}>{sentence}</Text>),
						}))}
					/>
				</Panel>
			</Stack>
		</Page>
	)
}
