import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { awardText } from '~/messages/award'
import { revokeAward } from '~/modules/award/commands/revoke-award.server'
import { getAward } from '~/modules/award/queries/awards.server'
import { RevocationForm } from '~/modules/award/schema'
import { Button, ButtonLink } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { DescriptionList } from '~/ui/description-list'
import { Form } from '~/ui/form/form'
import { TextArea } from '~/ui/form/text-field'
import { formatDate, formatDateTime } from '~/ui/format'
import { Page, Row, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { StaleAnswer } from '~/web/parts/stale-answer'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getAward(ctx, params.contest!, params.awardId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, RevocationForm, async (input) => {
		await revokeAward(ctx, params.contest!, params.awardId!, input)
		const to = `/organizer/${params.contest}/awards/${params.awardId}`
		return redirectWithToast(to, `award.${input.step}`)
	})
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Revocation({ page }: { page: Loaded }) {
	const t = useText(awardText)
	const locale = useLocale()
	const answer = useActionData<typeof action>()
	const [form, fields] = useZodForm(RevocationForm, {
		id: 'revocation',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
	})
	const { request } = page
	if (request) {
		const who = request.proposedBy.name
		return (
			<Panel
				title={t.request}
				note={t.requestedBy(who, formatDateTime(request.proposedAt, locale))}
			>
				<Text>{request.reason}</Text>
				{page.canSettle ? (
					<Form form={form}>
						<Row align="start">
							<ConfirmButton
								label={t.approve}
								question={t.approveQuestion}
								confirmLabel={t.approveConfirm}
								name="step"
								value="approve"
							/>
							<Button kind="alt" name="step" value="reject">
								{t.reject}
							</Button>
						</Row>
					</Form>
				) : (
					<Notice tone="info">{t.ownRequest}</Notice>
				)}
			</Panel>
		)
	}
	if (!page.canPropose) return null
	return (
		<Panel title={t.revoke} note={t.revokeLead}>
			<Form form={form}>
				<TextArea field={fields.reason} label={t.reason} rows={3} required />
				<Row>
					<ConfirmButton
						label={t.revokeAsk}
						question={t.revokeQuestion}
						confirmLabel={t.revokeConfirm}
						name="step"
						value="propose"
					/>
				</Row>
			</Form>
		</Panel>
	)
}

export default function AwardPage() {
	const t = useText(awardText)
	const locale = useLocale()
	const page = useLoaderData<typeof loader>()
	const { award } = page
	const [word, title] = award.revokedAt ? t.revoked : t.valid
	return (
		<Page>
			<PageHeader
				title={t.certificate(award.certificateNumber)}
				lead={award.entry.title}
				crumbs={[{ href: `/organizer/${useParams().contest}/awards`, label: t.title }]}
				state={<StateWord tone={award.revokedAt ? 'no' : 'ok'} word={word!} title={title} />}
				actions={
					<ButtonLink
						kind="alt"
						size="small"
						href={`/verify/certificate/${award.certificateNumber}`}
					>
						{t.verifyPage}
					</ButtonLink>
				}
			/>
			<Panel>
				<DescriptionList
					columns={2}
					items={[
						{ term: t.columns.list, value: award.title },
						{ term: t.columns.seat, value: award.seat },
						{ term: t.columns.organization, value: award.organization.name },
						{ term: t.columns.granted, value: formatDate(award.grantedAt, locale) },
						{ term: t.document, value: award.release.documentNumber },
						...(award.revokedAt
							? [
									{ term: t.revokedOn, value: formatDate(award.revokedAt, locale) },
									{ term: t.reason, value: award.revocation },
								]
							: []),
					]}
				/>
			</Panel>
			<Revocation page={page} />
			<StaleAnswer shown={page.request ? page.canSettle : page.canPropose} />
		</Page>
	)
}
