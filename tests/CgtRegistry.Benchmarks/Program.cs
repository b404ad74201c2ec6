using CgtRegistry.Benchmarks;

// dotnet run -c Release --project tests/CgtRegistry.Benchmarks -- [fold] [bulk] [catalogue] [search] [postgres] [trials=500000]
var trials = args.FirstOrDefault(a => a.StartsWith("trials=", StringComparison.Ordinal)) is { } asked ? int.Parse(asked["trials=".Length..], System.Globalization.CultureInfo.InvariantCulture) : 500_000;
var all = !args.Any(a => a is "fold" or "bulk" or "catalogue" or "search" or "postgres");
if (all || args.Contains("fold"))
{
    FoldingSpeed.Measure();
}

if (all || args.Contains("bulk"))
{
    await BulkSpeed.MeasureAsync();
}

if (all || args.Contains("catalogue"))
{
    CatalogueSpeed.Measure(trials);
}

if (all || args.Contains("search") || args.Contains("postgres"))
{
    var speed = SearchSpeed.Build(trials);
    if (all || args.Contains("search"))
    {
        speed.Measure();
    }

    if (all || args.Contains("postgres"))
    {
        await PostgresSearch.MeasureAsync(trials, speed);
    }
}
