import { useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { judgingText } from '~/messages/judging'
import { acceptCommitment } from '~/modules/assignment/commands/accept-commitment.server'
import { CommitmentForm } from '~/modules/assignment/commitment-schema'
import { getOwnSeat } from '~/modules/assignment/queries/own-seat.server'
import { Button } from '~/ui/button'
import { CheckboxField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions } from '~/ui/form/submit-button'
import { Page, Prose, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/stale-answer'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOwnSeat(ctx, params.judgeId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, CommitmentForm, async () => {
		await acceptCommitment(ctx, params.judgeId!)
		return redirectWithToast('/judge', 'scoring.commitment_signed')
	})
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
				<StaleAnswer shown={seat.state !== 'accepted'} />
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
				) : (
					<Panel>
						<Form form={form}>
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
			</Stack>
		</Page>
	)
}
