import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { securityText } from '~/messages/security'
import { getSecurity } from '~/modules/identity/security-queries.server'
import { ButtonLink, PostButton, TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext, requireSession } from '~/web/context.server'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => securityText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	return getSecurity(await requireContext(request), await requireSession(request))
}

type Security = SerializeFrom<typeof loader>
const FEW = 3

function Factor({ since, codesLeft, obliged, providers }: Security) {
	const t = useText(securityText)
	const path = '/account/security'
	const links = (
		<Row gap={4}>
			<TextLink href={`${path}/second-factor/removal?for=another`}>{t.change}</TextLink>
			<TextLink href={`${path}/recovery-codes`}>{t.renew}</TextLink>
			{obliged ? null : <TextLink href={`${path}/second-factor/removal`}>{t.turnOff}</TextLink>}
		</Row>
	)
	return (
		<Panel title={t.factor}>
			<Stack gap={4}>
				<Text tone="muted">{obliged ? t.obliged : t.factorNote}</Text>
				<DescriptionList
					items={[
						{
							term: t.state,
							value: <StateWord tone={since ? 'ok' : 'wait'} word={since ? t.on : t.off} />,
						},
						...(since
							? [
									{ term: t.since, value: <Time value={since} /> },
									{
										term: t.codes,
										value: t.codesLeft(codesLeft),
										note: codesLeft < FEW ? t.codesFew : undefined,
									},
								]
							: []),
						...(providers.length > 0 ? [{ term: t.providers, value: providers.join(' · ') }] : []),
					]}
				/>
				{since ? (
					links
				) : (
					<Row>
						<ButtonLink href={`${path}/second-factor`}>{t.turnOn}</ButtonLink>
					</Row>
				)}
			</Stack>
		</Panel>
	)
}

function Devices({ sessions, idleMinutes }: Security) {
	const t = useText(securityText)
	const action = '/account/security/sessions'
	return (
		<Section
			title={t.devices}
			note={t.devicesNote + (idleMinutes ? t.idleNote(idleMinutes) : '')}
			actions={
				sessions.length > 1 ? (
					<PostButton action={action} fields={{ session: 'others' }} size="small">
						{t.revokeOthers}
					</PostButton>
				) : undefined
			}
		>
			<Table
				caption={t.devices}
				captionHidden
				rows={sessions}
				rowKey={({ id }) => id}
				columns={[
					{
						key: 'device',
						head: t.device,
						primary: true,
						cell: ({ device }) => device ?? t.unknownDevice,
					},
					{ key: 'ip', head: t.address, cell: ({ ip }) => ip || '—' },
					{
						key: 'since',
						head: t.loggedIn,
						cell: ({ createdAt }) => <Time value={createdAt} />,
					},
					{ key: 'seen', head: t.lastSeen, cell: ({ lastSeenAt }) => <Time value={lastSeenAt} /> },
					{
						key: 'actions',
						head: t.actions,
						headHidden: true,
						nowrap: true,
						cell: ({ id, present }) =>
							present ? (
								<StateWord tone="info" word={t.present} />
							) : (
								<PostButton action={action} fields={{ session: id }} size="small">
									{t.revoke}
								</PostButton>
							),
					},
				]}
			/>
		</Section>
	)
}

export default function SecurityPage() {
	const t = useText(securityText)
	const security = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader title={t.title} lead={t.lead} />
			<Factor {...security} />
			<Devices {...security} />
		</Stack>
	)
}
