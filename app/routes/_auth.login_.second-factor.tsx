import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { securityText } from '~/messages/security'
import { passSecondFactor } from '~/modules/identity/commands/pass-second-factor.server'
import { SecondStepForm } from '~/modules/identity/security-schema'
import { PostButton, TextLink } from '~/ui/button'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { homeOf } from '~/web/areas'
import { currentBearer, currentSession, getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { safeRedirect } from '~/web/safe-redirect'
import { pageTitle } from '~/web/title'
import { redirectWithNotice } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => securityText[locale].step.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const { actor } = await getContext(request)
	const search = new URL(request.url).searchParams
	const next = safeRedirect(search.get('next'), '')
	if (actor.kind === 'user') throw redirect(safeRedirect(next, homeOf(actor)))
	const bearer = await currentBearer(request)
	if (bearer?.state === 'ended')
		throw await redirectWithNotice('/login', `identity.ended_${bearer.why}`)
	if (bearer?.state !== 'second-step') throw redirect('/login')
	return { next, byRecovery: search.get('by') === 'recovery' }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	const half = (await currentBearer(request))?.state === 'second-step'
	const session = half ? await currentSession(request) : null
	const userAgent = request.headers.get('User-Agent')
	return handleForm(request, SecondStepForm, async ({ oneTimeCode: code, next }) => {
		const { actor, cookie } = await passSecondFactor(ctx, { session, code, userAgent })
		return redirect(safeRedirect(next, homeOf(actor)), {
			status: 303,
			headers: { 'Set-Cookie': cookie },
		})
	})
}

export default function SecondStep() {
	const all = useText(securityText)
	const t = all.step
	const { next, byRecovery } = useLoaderData<typeof loader>()
	const lastResult = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(SecondStepForm, { id: 'second-step', lastResult })
	const onward = next ? `next=${encodeURIComponent(next)}` : ''
	const other = byRecovery ? [onward] : ['by=recovery', onward]
	return (
		<Stack gap={5}>
			<PageHeader
				title={byRecovery ? t.recoveryTitle : t.title}
				lead={byRecovery ? t.recoveryLead : t.lead}
			/>
			<Panel>
				<Form form={form}>
					<HiddenField name="next" value={next} />
					<TextField
						field={fields.oneTimeCode}
						label={byRecovery ? all.codes : all.enrol.code}
						hint={byRecovery ? t.recoveryHint : t.minutes}
						inputMode={byRecovery ? 'text' : 'numeric'}
						autoComplete={byRecovery ? 'off' : 'one-time-code'}
						width={byRecovery ? 'medium' : 'short'}
						required
					/>
					<FormActions>
						<SubmitButton pendingLabel={t.pending}>{t.button}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
			<Row gap={3} align="baseline">
				<TextLink href={`/login/second-factor?${other.filter(Boolean).join('&')}`}>
					{byRecovery ? t.byCode : t.byRecovery}
				</TextLink>
				<PostButton action="/logout" kind="quiet" size="small">
					{t.other}
				</PostButton>
			</Row>
			{byRecovery ? <Text tone="hint">{t.lost}</Text> : null}
		</Stack>
	)
}
