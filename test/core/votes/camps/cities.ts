// R's data set UScitiesD: miles between Atlanta, Chicago, Denver, Houston, Los Angeles, Miami, New York, San Francisco, Seattle, Washington
const miles = [
  ...[[], [587], [1212, 920], [701, 940, 879], [1936, 1745, 831, 1374], [604, 1188, 1726, 968, 2339]],
  ...[
    [748, 713, 1631, 1420, 2451, 1092],
    [2139, 1858, 949, 1645, 347, 2594, 2571],
  ],
  ...[
    [2182, 1737, 1021, 1891, 959, 2734, 2408, 678],
    [543, 597, 1494, 1220, 2300, 923, 205, 2442, 2329],
  ],
];

/** The squares of the distances between ten cities. */
export const squaredMiles = miles.map((_, i) =>
  miles.map((_, j) => (i === j ? 0 : miles[Math.max(i, j)]![Math.min(i, j)]! ** 2)),
);
