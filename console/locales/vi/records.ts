/** Records of the archive. */
export const records = {
  permanent: 'Vĩnh viễn',
  years: '{{count}} năm',
};
