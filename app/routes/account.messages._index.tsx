import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { setDigest } from '~/modules/message/commands/preference.server'
import { listOwnMail } from '~/modules/message/queries/own.server'
import { DigestForm, OwnMailSearch } from '~/modules/message/schema'
import { Button, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { CheckboxField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { Panel } from '~/ui/section'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm, parseSearch } from '~/web/form.server'
import { nextHref } from '~/web/next-href'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => mailDeskText[locale].mine.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { next, ...own } = await listOwnMail(ctx, parseSearch(request, OwnMailSearch).before)
	return { ...own, nextHref: nextHref(request, 'before', next) }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DigestForm, async ({ digest }) => {
		await setDigest(ctx, digest)
		return redirectWithToast('/account/messages', 'message.digest_saved')
	})
}

export default function Messages() {
	const { kind, time, mine: t } = useText(mailDeskText)
	const { mails, mailDigest, nextHref } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader title={t.title} lead={t.lead} />
			<StaleAnswer shown={false} />
			<Table
				caption={t.title}
				captionHidden
				rows={mails}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
				columns={[
					{
						key: 'subject',
						head: kind,
						primary: true,
						cell: ({ id, subject, state }) => (
							<Stack gap={1}>
								<TextLink href={`/account/messages/${id}`}>{subject}</TextLink>
								{state === 'failed' ? (
									<Text as="span" size="small" tone="no">
										{t.undelivered}
									</Text>
								) : null}
							</Stack>
						),
					},
					{
						key: 'time',
						head: time,
						nowrap: true,
						cell: ({ createdAt }) => <Time value={createdAt} />,
					},
				]}
			/>
			<Pagination nextHref={nextHref} />
			<Panel>
				<Form method="post" action="/account/messages?index">
					<Stack gap={3}>
						<CheckboxField
							field={plainField('digest', mailDigest ? 'on' : undefined)}
							label={t.digest}
							hint={t.digestHint}
						/>
						<Row align="start">
							<Button kind="alt">{t.save}</Button>
						</Row>
					</Stack>
				</Form>
			</Panel>
		</Stack>
	)
}
