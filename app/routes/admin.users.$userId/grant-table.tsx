import type { SerializeFrom } from '@remix-run/node'
import { adminText } from '~/messages/admin'
import type { Locale } from '~/messages/define'
import type { getUser } from '~/modules/identity/queries.server'
import { PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { Row } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'

type Grant = SerializeFrom<Awaited<ReturnType<typeof getUser>>>['grants'][number]
type Named = { name: string; nameEn: string } | null

const tones = { proposed: 'wait', active: 'ok', revoked: 'quiet' } as const

function named(thing: Named, locale: Locale, none: string): string {
	if (!thing) return none
	return locale === 'en' && thing.nameEn ? thing.nameEn : thing.name
}

function Actions({ grant }: { grant: Grant }) {
	const t = useText(adminText)
	const address = `/admin/grants/${grant.id}`
	return (
		<Row gap={2}>
			{grant.decidable ? (
				<>
					<PostButton action={`${address}/decision`} fields={{ decision: 'approve' }} size="small">
						{t.approve}
					</PostButton>
					<PostButton
						action={`${address}/decision`}
						fields={{ decision: 'reject' }}
						kind="alt"
						size="small"
					>
						{t.reject}
					</PostButton>
				</>
			) : null}
			{grant.revocable && !grant.decidable ? (
				<ConfirmButton
					label={t.revoke}
					question={t.revokeQuestion}
					confirmLabel={t.revoke}
					action={`${address}/revocation`}
				/>
			) : null}
		</Row>
	)
}

/** A person's roles, newest first, with what the reader may do about each. */
export function GrantTable({ grants }: { grants: Grant[] }) {
	const t = useText(adminText)
	const locale = useLocale()
	return (
		<Section title={t.grants}>
			<Table<Grant>
				caption={t.grants}
				captionHidden
				rows={grants}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.noGrants} />}
				columns={[
					{ key: 'role', head: t.role, primary: true, cell: ({ role }) => t.roles[role] },
					{
						key: 'scope',
						head: t.scope,
						cell: ({ contest, track }) =>
							contest
								? `${named(contest, locale, '')} · ${named(track, locale, t.allTracks)}`
								: t.allContests,
					},
					{
						key: 'state',
						head: t.state,
						cell: ({ state }) => <StateWord tone={tones[state]} word={t.grantState[state]} />,
					},
					{
						key: 'proposed',
						head: t.proposedBy,
						cell: ({ proposedBy }) => proposedBy?.name ?? t.onMachine,
					},
					{ key: 'approved', head: t.approvedBy, cell: ({ approvedBy }) => approvedBy?.name },
					{
						key: 'created',
						head: t.time,
						cell: ({ decidedAt, createdAt }) => <Time value={decidedAt ?? createdAt} />,
					},
					{ key: 'actions', head: t.actions, cell: (grant) => <Actions grant={grant} /> },
				]}
			/>
		</Section>
	)
}
