import { useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { judgingText } from '~/messages/judging'
import { acceptCommitment } from '~/modules/assignment/commands/accept-commitment.server'
import { declineInvitation } from '~/modules/assignment/commands/decline-invitation.server'
import { CommitmentForm, InvitationAnswer } from '~/modules/assignment/commitment-schema'
import { getOwnSeat } from '~/modules/assignment/queries/own-seat.server'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { CheckboxField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { FormActions } from '~/ui/form/submit-button'
import { HiddenField, TextArea } from '~/ui/form/text-field'
import { Page, Prose, Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/parts/stale-answer'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOwnSeat(ctx, params.judgeId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const judgeId = params.judgeId!
	return handleForm(request, InvitationAnswer, async (answer) => {
		if (answer.intent === 'decline') {
			await declineInvitation(ctx, judgeId, answer.reason)
			return redirectWithToast(`/judge/commitment/${judgeId}`, 'assignment.declined')
		}
		await acceptCommitment(ctx, judgeId)
		return redirectWithToast('/judge', 'scoring.commitment_signed')
	})
}

function Decline({ judgeId }: { judgeId: string }) {
	const t = useText(judgingText).commitment
	return (
		<Row>
			<ConfirmButton
				label={t.decline}
				kind="alt"
				question={t.declineQuestion}
				detail={t.declineDetail}
				confirmLabel={t.declineConfirm}
				action={`/judge/commitment/${judgeId}`}
				fields={{ intent: 'decline' }}
			>
				<TextArea field={plainField('reason')} label={t.declineReason} rows={2} max={300} />
			</ConfirmButton>
		</Row>
	)
}

export default function Commitment() {
	const t = useText(judgingText)
	const english = useLocale() === 'en'
	const seat = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [form, fields] = useForm<{ agree: 'on' }>({
		id: 'commitment',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		constraint: getZodConstraint(CommitmentForm),
	})
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={t.commitment.title}
					lead={english ? seat.contest.nameEn : seat.contest.name}
					crumbs={[{ href: '/judge', label: t.title }]}
					meta={t.commitment.version(seat.commitmentVersion ?? seat.currentVersion)}
				/>
				<StaleAnswer shown={seat.state === 'invited'} />
				<Panel>
					<Prose>
						{t.commitment.paragraphs.map((paragraph) => (
							<p key={paragraph}>{paragraph}</p>
						))}
					</Prose>
				</Panel>
				{seat.state === 'accepted' ? (
					<Notice tone="success">
						{t.commitment.signed} {seat.acceptedAt ? <Time value={seat.acceptedAt} /> : null}
					</Notice>
				) : seat.state === 'declined' ? (
					<Notice tone="info">{t.commitment.declined}</Notice>
				) : (
					<Panel>
						<Form form={form} labels={{ reason: t.commitment.declineReason }}>
							<HiddenField name="intent" value="sign" />
							<CheckboxField
								field={fields.agree}
								label={t.commitment.agree}
								hint={t.commitment.lead}
							/>
							<FormActions>
								<Button size="large">{t.commitment.submit}</Button>
							</FormActions>
						</Form>
					</Panel>
				)}
				{seat.state === 'invited' ? <Decline judgeId={seat.id} /> : null}
			</Stack>
		</Page>
	)
}
