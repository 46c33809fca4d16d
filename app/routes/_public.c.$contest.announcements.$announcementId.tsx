export { loader, default, meta, handle } from './_public.announcements.$announcementId'
