using Microsoft.AspNetCore.Mvc;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>The parameters of a search for studies, as sent.</summary>
public sealed record StudySearch
{
    /// <summary>Id of a study.</summary>
    [FromQuery(Name = "_id")]
    public string? Id { get; init; }

    /// <summary>A number of any registry, alone or behind its system and a bar.</summary>
    [FromQuery(Name = "identifier")]
    public string? Identifier { get; init; }

    /// <summary>Words of the title and of the other short fields.</summary>
    [FromQuery(Name = "title")]
    public string? Title { get; init; }

    /// <summary>Slug of a condition of this register, alone or behind its system and a bar; narrower ones are found too.</summary>
    [FromQuery(Name = "condition")]
    public string? Condition { get; init; }

    /// <summary>Publication status; every study given out is active.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    /// <summary>Studies on a page, up to 100.</summary>
    [FromQuery(Name = "_count")]
    public string? Count { get; init; }

    /// <summary>Where the page before ended, from its link.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>Only JSON is given.</summary>
    [FromQuery(Name = "_format")]
    public string? Format { get; init; }
}
