import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eligibilityText } from '~/messages/eligibility'
import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import { saveFact } from '~/modules/incentive/commands/edit-claim.server'
import { getFactForm } from '~/modules/incentive/queries/own-claim.server'
import { FactForm } from '~/modules/incentive/schema/claim-forms'
import { RadioGroup, SelectField } from '~/ui/form/choice-field'
import type { FieldLike } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Page, Prose } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { UploadField } from '~/web/upload-field'
import { useZodForm } from '~/web/use-zod-form'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (locale) => (data ? eligibilityText[locale].kinds[data.kind] : ''))

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getFactForm(ctx, params.claimId!, params.kind!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, FactForm, async (input) => {
		await saveFact(ctx, params.claimId!, params.kind!, input)
		return redirectWithToast(`/entrant/claims/${params.claimId}#tasks`, 'incentive.fact_saved')
	})
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function ValueField({ field, data }: { field: FieldLike; data: Data }) {
	const t = useText(ownClaimText).fact
	const words = useText(claimWords)
	const { value } = data.shape
	const label = t.value[value]
	const count: Record<string, string> = t.countOf
	const common = { field, required: true, disabled: !data.open }
	switch (value) {
		case 'none':
			return null
		case 'division':
			return <SelectField {...common} label={label} options={data.divisions} />
		case 'yes':
			return (
				<RadioGroup
					{...common}
					label={label}
					inline
					options={[
						{ value: 'yes', label: words.yes },
						{ value: 'no', label: words.no },
					]}
				/>
			)
		case 'date':
			return <TextField {...common} label={label} type="date" width="short" />
		case 'yuan':
			return <TextField {...common} label={label} inputMode="decimal" prefix="¥" width="medium" />
		case 'share':
			return <TextField {...common} label={label} inputMode="decimal" suffix="%" width="short" />
		case 'count':
			return (
				<TextField
					{...common}
					label={count[data.kind] ?? label}
					inputMode="numeric"
					width="short"
				/>
			)
	}
}

function Fields({ data }: { data: Data }) {
	const t = useText(ownClaimText).fact
	const documents = useText(eligibilityText).documents
	const result = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(FactForm, {
		id: 'fact',
		lastResult: result,
		defaultValue: data.initial,
	})
	const since: Record<string, string> = t.sinceOf
	const document = documents[data.document]
	return (
		<Form form={form} labels={{ value: t.value[data.shape.value], since: t.since, fileId: t.file }}>
			<HiddenField name="revision" value={data.claim.revision} />
			<ValueField field={fields.value} data={data} />
			{data.shape.since ? (
				<TextField
					field={fields.since}
					label={since[data.kind] ?? t.since}
					type="date"
					width="short"
					required={data.shape.since === 'required'}
					disabled={!data.open}
				/>
			) : null}
			<RadioGroup
				field={fields.fileId}
				label={t.file}
				required
				disabled={!data.open}
				hint={data.files.length > 0 ? t.fileHint(document) : t.noFiles(document)}
				options={data.files.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			{data.open ? (
				<FormActions>
					<SubmitButton>{t.save}</SubmitButton>
				</FormActions>
			) : null}
		</Form>
	)
}

export default function ClaimFact() {
	const t = useText(ownClaimText)
	const kinds = useText(eligibilityText).kinds
	const data = useLoaderData<typeof loader>()
	const { claim } = data
	return (
		<Page width="read">
			<PageHeader
				title={kinds[data.kind]}
				crumbs={[
					{ href: '/entrant/incentives', label: t.title },
					{ href: `/entrant/claims/${claim.id}`, label: claim.policyName },
				]}
			/>
			{data.verified ? <Notice tone="success" title={t.fact.verified} /> : null}
			{!data.open && !data.verified ? <Notice tone="info" title={t.fact.closed} /> : null}
			{data.note ? <Notice tone="warn" title={t.fact.refused(data.note)} /> : null}
			<Panel title={t.fact.wanted} tone="quiet" level={3}>
				<Prose>
					<ul>
						{data.wanted.map((words) => (
							<li key={words}>{words}</li>
						))}
					</ul>
				</Prose>
			</Panel>
			<Panel>
				<Fields key={data.initial.fileId} data={data} />
			</Panel>
			{data.open ? (
				<Panel title={t.fact.upload} level={3}>
					<UploadField
						purpose="evidence"
						subjectType="claim"
						subjectId={claim.id}
						label={t.fact.file}
						hint={t.fact.uploadHint}
						files={data.files}
					/>
				</Panel>
			) : null}
		</Page>
	)
}
