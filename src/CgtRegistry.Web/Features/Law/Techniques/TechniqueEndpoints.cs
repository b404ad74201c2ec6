using System.ComponentModel;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>The national technique list as data.</summary>
internal static class TechniqueEndpoints
{
    public static void MapTechniques(this RouteGroupBuilder api)
    {
        api.MapGet("/techniques", List).WithName("techniques").WithSummary("Lines of the national technique list (Circular 23/2024/TT-BYT). Listed is not permitted: a place needs the technique in its approved scope.")
            .Produces<Page<TechniqueItem>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/techniques/compare", Compare).WithName("techniques-compare").WithSummary("What comes in, goes out, is renamed or stays when Appendix 2 takes the place of Appendix 1.")
            .Produces<Page<TechniqueChangeItem>>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static IResult List(
        [Description("Words of the name with or without diacritics, a term of the glossary, or a code such as 2.512.")] string? q,
        [Description("1, 2 or all; left out: the appendix that applies on the day, or that of the chapter.")] string? appendix,
        [Description("Id of a chapter, such as app1-02.")] string? chapter,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        [Description("Slug of a therapy, or any: only lines tied to therapies.")] string? therapy,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        TechniqueReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var query = new TechniqueQuery { Q = q, Appendix = appendix, Chapter = chapter, Therapy = therapy, On = on };
        var filter = query.Read(asked);
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "techniques.csv",
                ["appendix", "item", "code", "linkedCode", "itemInChapter", "chapter", "chapterHeading", "name", "page", "from", "until", "entry", "therapies", "conditions"],
                list.Select(Item).Select(i => (object?[])
                [
                    i.Appendix, i.Item, i.Code, i.LinkedCode, i.ItemInChapter, i.Chapter, i.ChapterHeading, i.Name, i.Page, i.From, i.Until, i.Entry,
                    string.Join(' ', i.Therapies), string.Join(' ', i.Conditions),
                ]));
        }

        var page = list.Cut(f => f.Line.Key, "techniques" + query.Address(), limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<TechniqueItem>([.. page.Items.Select(Item)], page.NextCursor, page.Total));
    }

    private static IResult Compare(
        [Description("Words or a code, across the whole list; left out: the cell and gene entries.")] string? q,
        [Description("comes-in, goes-out, renamed, same or name-not-held.")] string? change,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        TechniqueComparisonReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var query = new TechniqueComparisonQuery { Q = q, Change = change };
        var filter = query.Read(asked);
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "techniques-compare.csv",
                ["change", "item", "chapter", "name", "codesBefore", "namesBefore", "ties"],
                list.Select(reader.Item).Select(c => (object?[])
                [
                    AskedFor.Code(c.Change), c.Now?.Item, c.Now?.ChapterHeading, c.Now?.Name, string.Join("; ", c.Before.Select(b => b.Technique.Code)),
                    string.Join("; ", c.Before.Select(b => b.Technique.Name)), string.Join("; ", c.Before.Select(b => b.Tie is { } tie ? AskedFor.Code(tie) : "")),
                ]));
        }

        var page = list.Cut(c => c.Key, "techniques/compare" + query.Address(), limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<TechniqueChangeItem>([.. page.Items.Select(reader.Item)], page.NextCursor, page.Total));
    }

    private static TechniqueItem Item(FoundTechnique found) => TechniqueItem.Of(found.Line.Technique, found.Tied);
}
