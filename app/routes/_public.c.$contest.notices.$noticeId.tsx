export { loader, action, default, meta, handle } from './_public.notices.$noticeId/route'
