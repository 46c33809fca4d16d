import { entrantText } from '~/messages/entrant'
import { signs } from '~/messages/punctuation'
import { ButtonLink, PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import type { TeamData } from './route'

type Member = TeamData['members'][number]

function OwnWord({ member }: { member: Member }) {
	const t = useText(entrantText).team
	if (member.confirmedAt) return <StateWord tone="ok" word={t.confirmed} />
	if (member.declined) return <StateWord tone="no" word={t.declined} />
	return <StateWord tone="wait" word={t.waiting} />
}

function Acts({ entryId, member }: { entryId: string; member: Member }) {
	const t = useText(entrantText).team
	const page = `/entrant/entries/${entryId}/team`
	const fields = { memberId: member.id }
	return (
		<Row gap={1}>
			<ButtonLink href={`${page}?member=${member.id}#member`} kind="quiet" size="small">
				{t.change}
			</ButtonLink>
			{member.confirmedAt ? null : (
				<PostButton action={`${page}/reminders`} fields={fields} kind="quiet" size="small">
					{t.remind}
				</PostButton>
			)}
			<ConfirmButton
				label={t.remove}
				kind="quiet"
				size="small"
				question={t.removeQuestion(member.name)}
				confirmLabel={t.remove}
				action={`${page}/removals`}
				fields={fields}
			/>
		</Row>
	)
}

/** The team with each member's own word. */
export function Members({ data, editable }: { data: TeamData; editable: boolean }) {
	const t = useText(entrantText).team
	const { aside } = useText(signs)
	const { entry, members } = data
	const roleOf = (member: Member) => t.roles[member.role === 'lead' ? 'lead' : 'member']
	const waiting = entry.lacks.find(({ why }) => why === 'unconfirmed')
	const acts = {
		key: 'acts',
		head: t.change,
		headHidden: true,
		nowrap: true,
		cell: (member: Member) => <Acts entryId={entry.id} member={member} />,
	}
	return (
		<Stack gap={3}>
			<Table
				caption={t.caption}
				captionHidden
				rows={members}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.empty}>{t.emptyText}</EmptyState>}
				columns={[
					{
						key: 'name',
						head: t.name,
						primary: true,
						cell: (member) => (
							<Stack gap={1}>
								{aside(member.name, roleOf(member))}
								<Text as="span" size="small" tone="muted">
									{member.email}
								</Text>
							</Stack>
						),
					},
					{
						key: 'employer',
						head: t.employer,
						cell: ({ employer, title }) => [employer, title].filter(Boolean).join(' · '),
					},
					{
						key: 'state',
						head: t.state,
						nowrap: true,
						cell: (member) => <OwnWord member={member} />,
					},
					...(editable ? [acts] : []),
				]}
			/>
			{waiting ? <Text tone="hint">{waiting.blocking ? t.mustConfirm : t.mayWait}</Text> : null}
		</Stack>
	)
}
