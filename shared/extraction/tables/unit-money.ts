/** Currencies as printed after a sum, and the unit a figure bears. Lower case. */
export const CURRENCIES: readonly { readonly printed: string; readonly unit: string; readonly source: string }[] = [
  { printed: 'đồng', unit: 'đồng', source: 'Luật Ngân hàng Nhà nước Việt Nam 46/2010/QH12, Điều 16' },
  { printed: 'đ', unit: 'đồng', source: 'Luật Ngân hàng Nhà nước Việt Nam 46/2010/QH12, Điều 16: ký hiệu quốc gia' },
  { printed: 'vnđ', unit: 'đồng', source: 'viết tắt trong báo cáo' },
  { printed: 'vnd', unit: 'đồng', source: 'ISO 4217' },
  { printed: 'usd', unit: 'USD', source: 'ISO 4217' },
  { printed: 'đô la', unit: 'USD', source: 'báo cáo kinh tế - xã hội' },
  { printed: 'đô la mỹ', unit: 'USD', source: 'báo cáo kinh tế - xã hội' },
  { printed: 'euro', unit: 'EUR', source: 'ISO 4217' },
  { printed: 'eur', unit: 'EUR', source: 'ISO 4217' },
];

/** Scale words between a number and what it counts. Lower case. */
export const SCALES: readonly { readonly word: string; readonly factor: number; readonly source: string }[] = [
  { word: 'trăm', factor: 1e2, source: 'số đếm' },
  { word: 'nghìn', factor: 1e3, source: 'số đếm' },
  { word: 'ngàn', factor: 1e3, source: 'số đếm, cách nói miền Nam' },
  { word: 'vạn', factor: 1e4, source: 'số đếm' },
  { word: 'triệu', factor: 1e6, source: 'số đếm' },
  { word: 'trăm triệu', factor: 1e8, source: 'số đếm' },
  { word: 'tỷ', factor: 1e9, source: 'số đếm' },
  { word: 'tỉ', factor: 1e9, source: 'số đếm' },
  { word: 'nghìn tỷ', factor: 1e12, source: 'số đếm' },
  { word: 'nghìn tỉ', factor: 1e12, source: 'số đếm' },
  { word: 'ngàn tỷ', factor: 1e12, source: 'số đếm, cách nói miền Nam' },
  { word: 'ngàn tỉ', factor: 1e12, source: 'số đếm, cách nói miền Nam' },
  { word: 'triệu tỷ', factor: 1e15, source: 'số đếm' },
  { word: 'tr', factor: 1e6, source: 'viết tắt trong biểu' },
  { word: 'trđ', factor: 1e6, source: 'viết tắt trong biểu, gồm cả đồng' },
  { word: 'tỷđ', factor: 1e9, source: 'viết tắt trong biểu, gồm cả đồng' },
];
