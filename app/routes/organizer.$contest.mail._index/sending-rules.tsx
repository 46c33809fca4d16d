import { Form, useParams } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { Button } from '~/ui/button'
import { CheckboxField, SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { Columns, Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { useReadOnly } from '~/ui/read-only'
import { Panel } from '~/ui/section'
import type { Desk } from './route'

function Holding({ holdMail }: Pick<Desk, 'holdMail'>) {
	const t = useText(mailDeskText).setting
	const { contest } = useParams()
	const reading = useReadOnly()
	if (reading) return <Text>{holdMail ? t.isOn : t.isOff}</Text>
	return (
		<Form method="post" action={`/organizer/${contest}/mail/holding`}>
			<Stack gap={3}>
				<CheckboxField
					field={plainField('hold', holdMail ? 'on' : undefined)}
					label={t.on}
					hint={t.hint}
				/>
				<Row align="start">
					<Button kind="alt">{t.save}</Button>
				</Row>
			</Stack>
		</Form>
	)
}

function Announce({ announcements }: Pick<Desk, 'announcements'>) {
	const t = useText(mailDeskText).announce
	const { contest } = useParams()
	if (announcements.length === 0) return <Text tone="muted">{t.none}</Text>
	return (
		<Form method="post" action={`/organizer/${contest}/mail/announcements`}>
			<Stack gap={3}>
				<Text tone="muted">{t.lead}</Text>
				<SelectField
					field={plainField('announcement')}
					label={t.announcement}
					options={announcements.map(({ id, title }) => ({ value: id, label: title }))}
				/>
				<Row align="start">
					<Button kind="alt">{t.prepare}</Button>
				</Row>
			</Stack>
		</Form>
	)
}

/** What is read before it is sent, and the mailing of an announcement. */
export function SendingRules({
	holdMail,
	announcements,
}: Pick<Desk, 'holdMail' | 'announcements'>) {
	const t = useText(mailDeskText)
	const reading = useReadOnly()
	return (
		<Columns>
			<Panel title={t.setting.title}>
				<Holding holdMail={holdMail} />
			</Panel>
			{reading ? null : (
				<Panel title={t.announce.title}>
					<Announce announcements={announcements} />
				</Panel>
			)}
		</Columns>
	)
}
