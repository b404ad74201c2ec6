namespace CgtRegistry.Interchange.Trials.Lists;

/// <summary>What the columns of registries' lists are called, the one that says most first.</summary>
internal static class ListColumns
{
    public static readonly string[] Numbers = ["trial_id", "idFull", "ISRCTN", "id"];
    public static readonly string[] Status = ["trial_status", "Overall trial status", "recruitment_status_india", "recruitment_status", "status", "status_list"];

    /// <summary>A second word on the status: of recruitment (ISRCTN) or outside the country (CTRI).</summary>
    public static readonly string[] OtherStatus = ["Recruitment status", "recruitment_status_global"];
    public static readonly string[] Registered = ["registration_date"];
    public static readonly string[] Recorded = ["last_updated", "Record last updated"];
    public static readonly string[] Start = ["start_date", "Overall trial start"];
    public static readonly string[] PrimaryCompletion = ["pcd", "primary_completion_date"];

    /// <summary>Ends that have come, and ends that are planned or may be either.</summary>
    public static readonly string[] ActualCompletion = ["actual_comp"];
    public static readonly string[] PlannedCompletion = ["anticipated_comp"];
    public static readonly string[] Completion = ["scd", "completion_date", "comp_date", "study_closing_date", "dateStop", "Overall trial end", "completion_date_global", "completion_date_india", "global_trial_end_dates"];
    public static readonly string[] SecondaryIds = ["secondary_ids", "idSource"];

    /// <summary>Columns that should hold one registry's numbers and often hold something else.</summary>
    public static readonly string[] OfRegistries = ["EudraCT number", "ClinicalTrials.gov number", "isrctn"];
    public static readonly string[] Countries = ["countries"];
    public static readonly string[] Phase = ["phase"];
    public static readonly string[] Enrolment = ["enrollment"];
    public static readonly string[] Title = ["title"];
    public static readonly string[] Publications = ["linked_pubs", "spon_pubs"];
    public static readonly string[] Results = ["tab_results", "results_status"];

    /// <summary>Only lists over several registries name the registry of each row.</summary>
    public const string Registry = "registry";
}
