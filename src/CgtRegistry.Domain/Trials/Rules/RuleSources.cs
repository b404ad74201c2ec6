namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>The documents the rules are from.</summary>
internal static class RuleSources
{
    public static readonly RuleSource Trds = new("WHO ICTRP, Trial Registration Data Set 1.3.1", "https://www.who.int/clinical-trials-registry-platform/network/who-data-set");
    public static readonly RuleSource Criteria = new("WHO ICTRP, Registry Criteria 2.1", "https://www.who.int/clinical-trials-registry-platform/network/registry-criteria");
    public static readonly RuleSource Elements = new("ClinicalTrials.gov, Protocol Registration Data Elements", "https://clinicaltrials.gov/policy/protocol-definitions");
    public static readonly RuleSource Api = new("ClinicalTrials.gov, data model of the API 2.0", "https://clinicaltrials.gov/data-api/api");
    public static readonly RuleSource Ctrp = new("US National Cancer Institute, Clinical Trials Reporting Program", "https://github.com/hannamark/ctrp");
    public static readonly RuleSource Rebec = new("OpenTrials of BIREME, the program of Brazil’s registry ReBEC", "https://github.com/bireme/opentrials");
    public static readonly RuleSource Ictrp = new("Faults seen in WHO ICTRP data", "https://github.com/ebmdatalab/covid_trials_tracker-covid");
    public static readonly RuleSource Reviewers = new("Review comments of ClinicalTrials.gov, as reported by academic centres and sponsors");
    public static readonly RuleSource Primary = new("Tse and others, study of 100 outcome measures", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3066456");
    public static readonly RuleSource Reading = new("Reading level of 165,988 trial descriptions, JAMIA 2016", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5009924");
    public static readonly RuleSource Taiwan = new("After Taiwan’s regulation of cell therapy (L0020075)");
    public static readonly RuleSource Ours = new("CgtRegistry");
}
