using System.Globalization;
using System.Text.RegularExpressions;
using CgtRegistry.Web.Features.Trials.Staff.Steps;

namespace CgtRegistry.EndToEnd.Tests.Journeys;

/// <summary>Hospital staff who write, step by step, what a record of another registry leaves open; what it says stays.</summary>
internal static partial class Clerk
{
    private static readonly string[] NeededRows = ["/statusRows", "/ethics", "/keywords", "/support"];

    /// <summary>Goes through all steps of an application, and attaches the class of the product at the end.</summary>
    public static async Task WriteAsync(Person person, string application, string hospital)
    {
        foreach (var step in ApplicationSteps.All)
        {
            await person.OpenAsync($"{application}/{step.Code}");
            foreach (var list in step.Parts.Where(p => p.IsList && NeededRows.Contains(p.Pointer)))
            {
                if (await RowsAsync(person, list.Pointer) == 0)
                {
                    await AddRowAsync(person, step.Code, list.Pointer);
                }
            }

            if (step.Code is "places")
            {
                await person.FillAsync($"/countries/{await AddRowAsync(person, step.Code, "/countries")}", "VN");
                await person.FillAsync($"/sites/{await AddRowAsync(person, step.Code, "/sites")}/institution", hospital);
            }
            else if (step.Code is "course")
            {
                await person.FillAsync(("/firstEnrolment/date.year", "2027"), ("/primaryCompletion/date.year", "2029"), ("/completion/date.year", "2030"));
            }

            await FillBlanksAsync(person);
            await person.PressAsync(step.Code, "button[name=stay]");
            if (await person.Page.Locator("[name^='reason:']").CountAsync() > 0)
            {
                await FillBlanksAsync(person); // why what the rules warn of stays
                await person.PressAsync(step.Code, "button[name=stay]");
            }
        }

        await person.OpenAsync($"{application}/product");
        await person.PressAsync("product", "button[name=classify]");
    }

    private static async Task<int> RowsAsync(Person person, string list) => int.Parse(await person.Page.Locator($"[name='rows:{list}']").InputValueAsync(), CultureInfo.InvariantCulture);

    private static async Task<int> AddRowAsync(Person person, string step, string list)
    {
        var before = await RowsAsync(person, list);
        await person.PressAsync(step, $"button[name=add][value='{list}']");
        return before;
    }

    private static async Task FillBlanksAsync(Person person)
    {
        foreach (var name in await BlanksAsync(person))
        {
            if (Answers.To(RowPattern().Replace(name, "/*")) is { } answer)
            {
                await person.FillAsync(name, answer);
            }
        }
    }

    // Names of the fields in which nothing stands, each once.
    private static Task<string[]> BlanksAsync(Person person) => person.Page.Locator("form.cgt-step-form").EvaluateAsync<string[]>(
        """
        form => [...new Set([...form.elements].filter(e => e.name && !["hidden", "submit"].includes(e.type)).map(e => e.name))]
            .filter(name => ![...form.elements].some(e => e.name === name && e.type !== "hidden" && (e.type === "checkbox" ? e.checked : e.value)))
        """);

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex RowPattern();
}
