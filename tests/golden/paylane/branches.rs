// @generated from 5-branches.yaml of the contract paylane; edit that instead.

use ::widget_types::runtime;

/// A branch of the bank.
///
/// Source: REF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Branch {
    /// `B001`
    ///
    /// Branch 1.
    ///
    /// Source: REF.
    B001,
    /// `B002`
    ///
    /// Branch 2.
    ///
    /// Source: REF.
    B002,
    /// `B003`
    ///
    /// Branch 3.
    ///
    /// Source: REF.
    B003,
    /// `B004`
    ///
    /// Branch 4.
    ///
    /// Source: REF.
    B004,
    /// `B005`
    ///
    /// Branch 5.
    ///
    /// Source: REF.
    B005,
    /// `B006`
    ///
    /// Branch 6.
    ///
    /// Source: REF.
    B006,
    /// `B007`
    ///
    /// Branch 7.
    ///
    /// Source: REF.
    B007,
    /// `B008`
    ///
    /// Branch 8.
    ///
    /// Source: REF.
    B008,
    /// `B009`
    ///
    /// Branch 9.
    ///
    /// Source: REF.
    B009,
    /// `B010`
    ///
    /// Branch 10.
    ///
    /// Source: REF.
    B010,
    /// `B011`
    ///
    /// Branch 11.
    ///
    /// Source: REF.
    B011,
    /// `B012`
    ///
    /// Branch 12.
    ///
    /// Source: REF.
    B012,
    /// `B013`
    ///
    /// Branch 13.
    ///
    /// Source: REF.
    B013,
    /// `B014`
    ///
    /// Branch 14.
    ///
    /// Source: REF.
    B014,
    /// `B015`
    ///
    /// Branch 15.
    ///
    /// Source: REF.
    B015,
    /// `B016`
    ///
    /// Branch 16.
    ///
    /// Source: REF.
    B016,
    /// `B017`
    ///
    /// Branch 17.
    ///
    /// Source: REF.
    B017,
    /// `B018`
    ///
    /// Branch 18.
    ///
    /// Source: REF.
    B018,
    /// `B019`
    ///
    /// Branch 19.
    ///
    /// Source: REF.
    B019,
    /// `B020`
    ///
    /// Branch 20.
    ///
    /// Source: REF.
    B020,
    /// `B021`
    ///
    /// Branch 21.
    ///
    /// Source: REF.
    B021,
    /// `B022`
    ///
    /// Branch 22.
    ///
    /// Source: REF.
    B022,
    /// `B023`
    ///
    /// Branch 23.
    ///
    /// Source: REF.
    B023,
    /// `B024`
    ///
    /// Branch 24.
    ///
    /// Source: REF.
    B024,
    /// `B025`
    ///
    /// Branch 25.
    ///
    /// Source: REF.
    B025,
    /// `B026`
    ///
    /// Branch 26.
    ///
    /// Source: REF.
    B026,
    /// `B027`
    ///
    /// Branch 27.
    ///
    /// Source: REF.
    B027,
    /// `B028`
    ///
    /// Branch 28.
    ///
    /// Source: REF.
    B028,
    /// `B029`
    ///
    /// Branch 29.
    ///
    /// Source: REF.
    B029,
    /// `B030`
    ///
    /// Branch 30.
    ///
    /// Source: REF.
    B030,
    /// `B031`
    ///
    /// Branch 31.
    ///
    /// Source: REF.
    B031,
    /// `B032`
    ///
    /// Branch 32.
    ///
    /// Source: REF.
    B032,
    /// `B033`
    ///
    /// Branch 33.
    ///
    /// Source: REF.
    B033,
    /// `B034`
    ///
    /// Branch 34.
    ///
    /// Source: REF.
    B034,
    /// `B035`
    ///
    /// Branch 35.
    ///
    /// Source: REF.
    B035,
    /// `B036`
    ///
    /// Branch 36.
    ///
    /// Source: REF.
    B036,
    /// `B037`
    ///
    /// Branch 37.
    ///
    /// Source: REF.
    B037,
    /// `B038`
    ///
    /// Branch 38.
    ///
    /// Source: REF.
    B038,
    /// `B039`
    ///
    /// Branch 39.
    ///
    /// Source: REF.
    B039,
    /// `B040`
    ///
    /// Branch 40.
    ///
    /// Source: REF.
    B040,
    /// `B041`
    ///
    /// Branch 41.
    ///
    /// Source: REF.
    B041,
    /// `B042`
    ///
    /// Branch 42.
    ///
    /// Source: REF.
    B042,
    /// `B043`
    ///
    /// Branch 43.
    ///
    /// Source: REF.
    B043,
    /// `B044`
    ///
    /// Branch 44.
    ///
    /// Source: REF.
    B044,
    /// `B045`
    ///
    /// Branch 45.
    ///
    /// Source: REF.
    B045,
    /// `B046`
    ///
    /// Branch 46.
    ///
    /// Source: REF.
    B046,
    /// `B047`
    ///
    /// Branch 47.
    ///
    /// Source: REF.
    B047,
    /// `B048`
    ///
    /// Branch 48.
    ///
    /// Source: REF.
    B048,
    /// `B049`
    ///
    /// Branch 49.
    ///
    /// Source: REF.
    B049,
    /// `B050`
    ///
    /// Branch 50.
    ///
    /// Source: REF.
    B050,
    /// `B051`
    ///
    /// Branch 51.
    ///
    /// Source: REF.
    B051,
    /// `B052`
    ///
    /// Branch 52.
    ///
    /// Source: REF.
    B052,
    /// `B053`
    ///
    /// Branch 53.
    ///
    /// Source: REF.
    B053,
    /// `B054`
    ///
    /// Branch 54.
    ///
    /// Source: REF.
    B054,
    /// `B055`
    ///
    /// Branch 55.
    ///
    /// Source: REF.
    B055,
    /// `B056`
    ///
    /// Branch 56.
    ///
    /// Source: REF.
    B056,
    /// `B057`
    ///
    /// Branch 57.
    ///
    /// Source: REF.
    B057,
    /// `B058`
    ///
    /// Branch 58.
    ///
    /// Source: REF.
    B058,
    /// `B059`
    ///
    /// Branch 59.
    ///
    /// Source: REF.
    B059,
    /// `B060`
    ///
    /// Branch 60.
    ///
    /// Source: REF.
    B060,
    /// `B061`
    ///
    /// Branch 61.
    ///
    /// Source: REF.
    B061,
    /// `B062`
    ///
    /// Branch 62.
    ///
    /// Source: REF.
    B062,
    /// `B063`
    ///
    /// Branch 63.
    ///
    /// Source: REF.
    B063,
    /// `B064`
    ///
    /// Branch 64.
    ///
    /// Source: REF.
    B064,
    /// `B065`
    ///
    /// Branch 65.
    ///
    /// Source: REF.
    B065,
    /// `B066`
    ///
    /// Branch 66.
    ///
    /// Source: REF.
    B066,
    /// `B067`
    ///
    /// Branch 67.
    ///
    /// Source: REF.
    B067,
    /// `B068`
    ///
    /// Branch 68.
    ///
    /// Source: REF.
    B068,
    /// `B069`
    ///
    /// Branch 69.
    ///
    /// Source: REF.
    B069,
    /// `B070`
    ///
    /// Branch 70.
    ///
    /// Source: REF.
    B070,
    /// `B071`
    ///
    /// Branch 71.
    ///
    /// Source: REF.
    B071,
    /// `B072`
    ///
    /// Branch 72.
    ///
    /// Source: REF.
    B072,
    /// `B073`
    ///
    /// Branch 73.
    ///
    /// Source: REF.
    B073,
    /// `B074`
    ///
    /// Branch 74.
    ///
    /// Source: REF.
    B074,
    /// `B075`
    ///
    /// Branch 75.
    ///
    /// Source: REF.
    B075,
    /// `B076`
    ///
    /// Branch 76.
    ///
    /// Source: REF.
    B076,
    /// `B077`
    ///
    /// Branch 77.
    ///
    /// Source: REF.
    B077,
    /// `B078`
    ///
    /// Branch 78.
    ///
    /// Source: REF.
    B078,
    /// `B079`
    ///
    /// Branch 79.
    ///
    /// Source: REF.
    B079,
    /// `B080`
    ///
    /// Branch 80.
    ///
    /// Source: REF.
    B080,
    /// `B081`
    ///
    /// Branch 81.
    ///
    /// Source: REF.
    B081,
    /// `B082`
    ///
    /// Branch 82.
    ///
    /// Source: REF.
    B082,
    /// `B083`
    ///
    /// Branch 83.
    ///
    /// Source: REF.
    B083,
    /// `B084`
    ///
    /// Branch 84.
    ///
    /// Source: REF.
    B084,
    /// `B085`
    ///
    /// Branch 85.
    ///
    /// Source: REF.
    B085,
    /// `B086`
    ///
    /// Branch 86.
    ///
    /// Source: REF.
    B086,
    /// `B087`
    ///
    /// Branch 87.
    ///
    /// Source: REF.
    B087,
    /// `B088`
    ///
    /// Branch 88.
    ///
    /// Source: REF.
    B088,
    /// `B089`
    ///
    /// Branch 89.
    ///
    /// Source: REF.
    B089,
    /// `B090`
    ///
    /// Branch 90.
    ///
    /// Source: REF.
    B090,
    /// `B091`
    ///
    /// Branch 91.
    ///
    /// Source: REF.
    B091,
    /// `B092`
    ///
    /// Branch 92.
    ///
    /// Source: REF.
    B092,
    /// `B093`
    ///
    /// Branch 93.
    ///
    /// Source: REF.
    B093,
    /// `B094`
    ///
    /// Branch 94.
    ///
    /// Source: REF.
    B094,
    /// `B095`
    ///
    /// Branch 95.
    ///
    /// Source: REF.
    B095,
    /// `B096`
    ///
    /// Branch 96.
    ///
    /// Source: REF.
    B096,
    /// `B097`
    ///
    /// Branch 97.
    ///
    /// Source: REF.
    B097,
    /// `B098`
    ///
    /// Branch 98.
    ///
    /// Source: REF.
    B098,
    /// `B099`
    ///
    /// Branch 99.
    ///
    /// Source: REF.
    B099,
    /// `B100`
    ///
    /// Branch 100.
    ///
    /// Source: REF.
    B100,
    /// `B101`
    ///
    /// Branch 101.
    ///
    /// Source: REF.
    B101,
    /// `B102`
    ///
    /// Branch 102.
    ///
    /// Source: REF.
    B102,
    /// `B103`
    ///
    /// Branch 103.
    ///
    /// Source: REF.
    B103,
    /// `B104`
    ///
    /// Branch 104.
    ///
    /// Source: REF.
    B104,
    /// `B105`
    ///
    /// Branch 105.
    ///
    /// Source: REF.
    B105,
    /// `B106`
    ///
    /// Branch 106.
    ///
    /// Source: REF.
    B106,
    /// `B107`
    ///
    /// Branch 107.
    ///
    /// Source: REF.
    B107,
    /// `B108`
    ///
    /// Branch 108.
    ///
    /// Source: REF.
    B108,
    /// `B109`
    ///
    /// Branch 109.
    ///
    /// Source: REF.
    B109,
    /// `B110`
    ///
    /// Branch 110.
    ///
    /// Source: REF.
    B110,
    /// `B111`
    ///
    /// Branch 111.
    ///
    /// Source: REF.
    B111,
    /// `B112`
    ///
    /// Branch 112.
    ///
    /// Source: REF.
    B112,
    /// `B113`
    ///
    /// Branch 113.
    ///
    /// Source: REF.
    B113,
    /// `B114`
    ///
    /// Branch 114.
    ///
    /// Source: REF.
    B114,
    /// `B115`
    ///
    /// Branch 115.
    ///
    /// Source: REF.
    B115,
    /// `B116`
    ///
    /// Branch 116.
    ///
    /// Source: REF.
    B116,
    /// `B117`
    ///
    /// Branch 117.
    ///
    /// Source: REF.
    B117,
    /// `B118`
    ///
    /// Branch 118.
    ///
    /// Source: REF.
    B118,
    /// `B119`
    ///
    /// Branch 119.
    ///
    /// Source: REF.
    B119,
    /// `B120`
    ///
    /// Branch 120.
    ///
    /// Source: REF.
    B120,
    /// `B121`
    ///
    /// Branch 121.
    ///
    /// Source: REF.
    B121,
    /// `B122`
    ///
    /// Branch 122.
    ///
    /// Source: REF.
    B122,
    /// `B123`
    ///
    /// Branch 123.
    ///
    /// Source: REF.
    B123,
    /// `B124`
    ///
    /// Branch 124.
    ///
    /// Source: REF.
    B124,
    /// `B125`
    ///
    /// Branch 125.
    ///
    /// Source: REF.
    B125,
    /// `B126`
    ///
    /// Branch 126.
    ///
    /// Source: REF.
    B126,
    /// `B127`
    ///
    /// Branch 127.
    ///
    /// Source: REF.
    B127,
    /// `B128`
    ///
    /// Branch 128.
    ///
    /// Source: REF.
    B128,
    /// `B129`
    ///
    /// Branch 129.
    ///
    /// Source: REF.
    B129,
    /// `B130`
    ///
    /// Branch 130.
    ///
    /// Source: REF.
    B130,
    /// `B131`
    ///
    /// Branch 131.
    ///
    /// Source: REF.
    B131,
    /// `B132`
    ///
    /// Branch 132.
    ///
    /// Source: REF.
    B132,
    /// `B133`
    ///
    /// Branch 133.
    ///
    /// Source: REF.
    B133,
    /// `B134`
    ///
    /// Branch 134.
    ///
    /// Source: REF.
    B134,
    /// `B135`
    ///
    /// Branch 135.
    ///
    /// Source: REF.
    B135,
    /// `B136`
    ///
    /// Branch 136.
    ///
    /// Source: REF.
    B136,
    /// `B137`
    ///
    /// Branch 137.
    ///
    /// Source: REF.
    B137,
    /// `B138`
    ///
    /// Branch 138.
    ///
    /// Source: REF.
    B138,
    /// `B139`
    ///
    /// Branch 139.
    ///
    /// Source: REF.
    B139,
    /// `B140`
    ///
    /// Branch 140.
    ///
    /// Source: REF.
    B140,
    /// `B141`
    ///
    /// Branch 141.
    ///
    /// Source: REF.
    B141,
    /// `B142`
    ///
    /// Branch 142.
    ///
    /// Source: REF.
    B142,
    /// `B143`
    ///
    /// Branch 143.
    ///
    /// Source: REF.
    B143,
    /// `B144`
    ///
    /// Branch 144.
    ///
    /// Source: REF.
    B144,
    /// `B145`
    ///
    /// Branch 145.
    ///
    /// Source: REF.
    B145,
    /// `B146`
    ///
    /// Branch 146.
    ///
    /// Source: REF.
    B146,
    /// `B147`
    ///
    /// Branch 147.
    ///
    /// Source: REF.
    B147,
    /// `B148`
    ///
    /// Branch 148.
    ///
    /// Source: REF.
    B148,
    /// `B149`
    ///
    /// Branch 149.
    ///
    /// Source: REF.
    B149,
    /// `B150`
    ///
    /// Branch 150.
    ///
    /// Source: REF.
    B150,
}

impl Branch {
    /// Every documented one, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::B001,
        Self::B002,
        Self::B003,
        Self::B004,
        Self::B005,
        Self::B006,
        Self::B007,
        Self::B008,
        Self::B009,
        Self::B010,
        Self::B011,
        Self::B012,
        Self::B013,
        Self::B014,
        Self::B015,
        Self::B016,
        Self::B017,
        Self::B018,
        Self::B019,
        Self::B020,
        Self::B021,
        Self::B022,
        Self::B023,
        Self::B024,
        Self::B025,
        Self::B026,
        Self::B027,
        Self::B028,
        Self::B029,
        Self::B030,
        Self::B031,
        Self::B032,
        Self::B033,
        Self::B034,
        Self::B035,
        Self::B036,
        Self::B037,
        Self::B038,
        Self::B039,
        Self::B040,
        Self::B041,
        Self::B042,
        Self::B043,
        Self::B044,
        Self::B045,
        Self::B046,
        Self::B047,
        Self::B048,
        Self::B049,
        Self::B050,
        Self::B051,
        Self::B052,
        Self::B053,
        Self::B054,
        Self::B055,
        Self::B056,
        Self::B057,
        Self::B058,
        Self::B059,
        Self::B060,
        Self::B061,
        Self::B062,
        Self::B063,
        Self::B064,
        Self::B065,
        Self::B066,
        Self::B067,
        Self::B068,
        Self::B069,
        Self::B070,
        Self::B071,
        Self::B072,
        Self::B073,
        Self::B074,
        Self::B075,
        Self::B076,
        Self::B077,
        Self::B078,
        Self::B079,
        Self::B080,
        Self::B081,
        Self::B082,
        Self::B083,
        Self::B084,
        Self::B085,
        Self::B086,
        Self::B087,
        Self::B088,
        Self::B089,
        Self::B090,
        Self::B091,
        Self::B092,
        Self::B093,
        Self::B094,
        Self::B095,
        Self::B096,
        Self::B097,
        Self::B098,
        Self::B099,
        Self::B100,
        Self::B101,
        Self::B102,
        Self::B103,
        Self::B104,
        Self::B105,
        Self::B106,
        Self::B107,
        Self::B108,
        Self::B109,
        Self::B110,
        Self::B111,
        Self::B112,
        Self::B113,
        Self::B114,
        Self::B115,
        Self::B116,
        Self::B117,
        Self::B118,
        Self::B119,
        Self::B120,
        Self::B121,
        Self::B122,
        Self::B123,
        Self::B124,
        Self::B125,
        Self::B126,
        Self::B127,
        Self::B128,
        Self::B129,
        Self::B130,
        Self::B131,
        Self::B132,
        Self::B133,
        Self::B134,
        Self::B135,
        Self::B136,
        Self::B137,
        Self::B138,
        Self::B139,
        Self::B140,
        Self::B141,
        Self::B142,
        Self::B143,
        Self::B144,
        Self::B145,
        Self::B146,
        Self::B147,
        Self::B148,
        Self::B149,
        Self::B150,
    ];

    /// The text on the wire.
    #[inline]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::B001 => "B001",
            Self::B002 => "B002",
            Self::B003 => "B003",
            Self::B004 => "B004",
            Self::B005 => "B005",
            Self::B006 => "B006",
            Self::B007 => "B007",
            Self::B008 => "B008",
            Self::B009 => "B009",
            Self::B010 => "B010",
            Self::B011 => "B011",
            Self::B012 => "B012",
            Self::B013 => "B013",
            Self::B014 => "B014",
            Self::B015 => "B015",
            Self::B016 => "B016",
            Self::B017 => "B017",
            Self::B018 => "B018",
            Self::B019 => "B019",
            Self::B020 => "B020",
            Self::B021 => "B021",
            Self::B022 => "B022",
            Self::B023 => "B023",
            Self::B024 => "B024",
            Self::B025 => "B025",
            Self::B026 => "B026",
            Self::B027 => "B027",
            Self::B028 => "B028",
            Self::B029 => "B029",
            Self::B030 => "B030",
            Self::B031 => "B031",
            Self::B032 => "B032",
            Self::B033 => "B033",
            Self::B034 => "B034",
            Self::B035 => "B035",
            Self::B036 => "B036",
            Self::B037 => "B037",
            Self::B038 => "B038",
            Self::B039 => "B039",
            Self::B040 => "B040",
            Self::B041 => "B041",
            Self::B042 => "B042",
            Self::B043 => "B043",
            Self::B044 => "B044",
            Self::B045 => "B045",
            Self::B046 => "B046",
            Self::B047 => "B047",
            Self::B048 => "B048",
            Self::B049 => "B049",
            Self::B050 => "B050",
            Self::B051 => "B051",
            Self::B052 => "B052",
            Self::B053 => "B053",
            Self::B054 => "B054",
            Self::B055 => "B055",
            Self::B056 => "B056",
            Self::B057 => "B057",
            Self::B058 => "B058",
            Self::B059 => "B059",
            Self::B060 => "B060",
            Self::B061 => "B061",
            Self::B062 => "B062",
            Self::B063 => "B063",
            Self::B064 => "B064",
            Self::B065 => "B065",
            Self::B066 => "B066",
            Self::B067 => "B067",
            Self::B068 => "B068",
            Self::B069 => "B069",
            Self::B070 => "B070",
            Self::B071 => "B071",
            Self::B072 => "B072",
            Self::B073 => "B073",
            Self::B074 => "B074",
            Self::B075 => "B075",
            Self::B076 => "B076",
            Self::B077 => "B077",
            Self::B078 => "B078",
            Self::B079 => "B079",
            Self::B080 => "B080",
            Self::B081 => "B081",
            Self::B082 => "B082",
            Self::B083 => "B083",
            Self::B084 => "B084",
            Self::B085 => "B085",
            Self::B086 => "B086",
            Self::B087 => "B087",
            Self::B088 => "B088",
            Self::B089 => "B089",
            Self::B090 => "B090",
            Self::B091 => "B091",
            Self::B092 => "B092",
            Self::B093 => "B093",
            Self::B094 => "B094",
            Self::B095 => "B095",
            Self::B096 => "B096",
            Self::B097 => "B097",
            Self::B098 => "B098",
            Self::B099 => "B099",
            Self::B100 => "B100",
            Self::B101 => "B101",
            Self::B102 => "B102",
            Self::B103 => "B103",
            Self::B104 => "B104",
            Self::B105 => "B105",
            Self::B106 => "B106",
            Self::B107 => "B107",
            Self::B108 => "B108",
            Self::B109 => "B109",
            Self::B110 => "B110",
            Self::B111 => "B111",
            Self::B112 => "B112",
            Self::B113 => "B113",
            Self::B114 => "B114",
            Self::B115 => "B115",
            Self::B116 => "B116",
            Self::B117 => "B117",
            Self::B118 => "B118",
            Self::B119 => "B119",
            Self::B120 => "B120",
            Self::B121 => "B121",
            Self::B122 => "B122",
            Self::B123 => "B123",
            Self::B124 => "B124",
            Self::B125 => "B125",
            Self::B126 => "B126",
            Self::B127 => "B127",
            Self::B128 => "B128",
            Self::B129 => "B129",
            Self::B130 => "B130",
            Self::B131 => "B131",
            Self::B132 => "B132",
            Self::B133 => "B133",
            Self::B134 => "B134",
            Self::B135 => "B135",
            Self::B136 => "B136",
            Self::B137 => "B137",
            Self::B138 => "B138",
            Self::B139 => "B139",
            Self::B140 => "B140",
            Self::B141 => "B141",
            Self::B142 => "B142",
            Self::B143 => "B143",
            Self::B144 => "B144",
            Self::B145 => "B145",
            Self::B146 => "B146",
            Self::B147 => "B147",
            Self::B148 => "B148",
            Self::B149 => "B149",
            Self::B150 => "B150",
        }
    }
}

impl runtime::Code for Branch {
    const SET: &'static str = "branch";
    const ALL: &'static [Self] = Self::ALL;

    #[inline]
    fn from_wire(text: &str) -> Option<Self> {
        /// Each text in the slot of its hash, or in the next one that was free.
        static TABLE: [Option<(&str, Branch)>; 512] = [
            None,
            None,
            None,
            Some(("B093", Branch::B093)),
            None,
            None,
            Some(("B115", Branch::B115)),
            Some(("B109", Branch::B109)),
            None,
            None,
            None,
            Some(("B062", Branch::B062)),
            Some(("B081", Branch::B081)),
            None,
            None,
            None,
            None,
            Some(("B011", Branch::B011)),
            None,
            Some(("B149", Branch::B149)),
            Some(("B052", Branch::B052)),
            None,
            None,
            None,
            Some(("B135", Branch::B135)),
            None,
            None,
            None,
            None,
            Some(("B147", Branch::B147)),
            None,
            None,
            Some(("B034", Branch::B034)),
            None,
            None,
            Some(("B079", Branch::B079)),
            None,
            None,
            None,
            None,
            Some(("B005", Branch::B005)),
            Some(("B024", Branch::B024)),
            None,
            None,
            None,
            Some(("B077", Branch::B077)),
            Some(("B098", Branch::B098)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B059", Branch::B059)),
            None,
            Some(("B088", Branch::B088)),
            None,
            None,
            Some(("B124", Branch::B124)),
            None,
            None,
            None,
            Some(("B142", Branch::B142)),
            None,
            None,
            None,
            Some(("B047", Branch::B047)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B107", Branch::B107)),
            None,
            None,
            None,
            None,
            Some(("B072", Branch::B072)),
            Some(("B097", Branch::B097)),
            None,
            None,
            Some(("B111", Branch::B111)),
            None,
            None,
            None,
            None,
            Some(("B066", Branch::B066)),
            None,
            None,
            None,
            Some(("B123", Branch::B123)),
            None,
            Some(("B015", Branch::B015)),
            None,
            None,
            None,
            None,
            None,
            Some(("B040", Branch::B040)),
            Some(("B131", Branch::B131)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B030", Branch::B030)),
            None,
            None,
            None,
            Some(("B092", Branch::B092)),
            None,
            None,
            Some(("B116", Branch::B116)),
            Some(("B001", Branch::B001)),
            Some(("B020", Branch::B020)),
            Some(("B108", Branch::B108)),
            None,
            Some(("B063", Branch::B063)),
            Some(("B086", Branch::B086)),
            None,
            None,
            None,
            Some(("B118", Branch::B118)),
            Some(("B010", Branch::B010)),
            None,
            Some(("B148", Branch::B148)),
            Some(("B055", Branch::B055)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B146", Branch::B146)),
            None,
            None,
            None,
            None,
            None,
            Some(("B078", Branch::B078)),
            None,
            None,
            None,
            None,
            Some(("B103", Branch::B103)),
            Some(("B025", Branch::B025)),
            Some(("B039", Branch::B039)),
            None,
            Some(("B068", Branch::B068)),
            Some(("B076", Branch::B076)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B150", Branch::B150)),
            Some(("B058", Branch::B058)),
            None,
            Some(("B089", Branch::B089)),
            None,
            None,
            Some(("B127", Branch::B127)),
            None,
            None,
            None,
            Some(("B141", Branch::B141)),
            None,
            None,
            None,
            Some(("B044", Branch::B044)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B106", Branch::B106)),
            None,
            None,
            None,
            None,
            Some(("B071", Branch::B071)),
            Some(("B096", Branch::B096)),
            None,
            None,
            Some(("B112", Branch::B112)),
            None,
            None,
            None,
            None,
            Some(("B067", Branch::B067)),
            Some(("B082", Branch::B082)),
            None,
            None,
            Some(("B122", Branch::B122)),
            None,
            Some(("B014", Branch::B014)),
            None,
            None,
            Some(("B051", Branch::B051)),
            None,
            None,
            Some(("B041", Branch::B041)),
            Some(("B136", Branch::B136)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B037", Branch::B037)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B117", Branch::B117)),
            Some(("B006", Branch::B006)),
            Some(("B021", Branch::B021)),
            None,
            None,
            None,
            Some(("B087", Branch::B087)),
            None,
            None,
            Some(("B129", Branch::B129)),
            Some(("B119", Branch::B119)),
            Some(("B013", Branch::B013)),
            None,
            None,
            Some(("B054", Branch::B054)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B145", Branch::B145)),
            None,
            None,
            None,
            Some(("B048", Branch::B048)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B102", Branch::B102)),
            Some(("B026", Branch::B026)),
            Some(("B038", Branch::B038)),
            None,
            Some(("B069", Branch::B069)),
            Some(("B075", Branch::B075)),
            None,
            None,
            None,
            None,
            None,
            Some(("B028", Branch::B028)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B126", Branch::B126)),
            None,
            None,
            None,
            Some(("B140", Branch::B140)),
            None,
            None,
            None,
            Some(("B045", Branch::B045)),
            Some(("B132", Branch::B132)),
            None,
            None,
            None,
            None,
            None,
            Some(("B105", Branch::B105)),
            None,
            Some(("B033", Branch::B033)),
            None,
            None,
            Some(("B070", Branch::B070)),
            Some(("B091", Branch::B091)),
            None,
            None,
            Some(("B113", Branch::B113)),
            Some(("B002", Branch::B002)),
            None,
            None,
            None,
            Some(("B060", Branch::B060)),
            Some(("B083", Branch::B083)),
            None,
            None,
            None,
            None,
            Some(("B017", Branch::B017)),
            None,
            None,
            Some(("B050", Branch::B050)),
            None,
            None,
            None,
            Some(("B137", Branch::B137)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B036", Branch::B036)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B007", Branch::B007)),
            Some(("B022", Branch::B022)),
            None,
            None,
            None,
            Some(("B084", Branch::B084)),
            None,
            None,
            Some(("B128", Branch::B128)),
            None,
            Some(("B012", Branch::B012)),
            None,
            None,
            Some(("B057", Branch::B057)),
            None,
            None,
            None,
            Some(("B138", Branch::B138)),
            None,
            None,
            None,
            None,
            Some(("B144", Branch::B144)),
            None,
            None,
            None,
            Some(("B049", Branch::B049)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B008", Branch::B008)),
            Some(("B027", Branch::B027)),
            Some(("B101", Branch::B101)),
            None,
            None,
            Some(("B074", Branch::B074)),
            Some(("B095", Branch::B095)),
            None,
            None,
            None,
            Some(("B019", Branch::B019)),
            Some(("B029", Branch::B029)),
            None,
            None,
            Some(("B064", Branch::B064)),
            None,
            None,
            None,
            Some(("B121", Branch::B121)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B042", Branch::B042)),
            Some(("B133", Branch::B133)),
            None,
            None,
            None,
            None,
            None,
            Some(("B104", Branch::B104)),
            None,
            Some(("B032", Branch::B032)),
            None,
            None,
            None,
            Some(("B090", Branch::B090)),
            None,
            None,
            Some(("B114", Branch::B114)),
            Some(("B003", Branch::B003)),
            None,
            None,
            None,
            Some(("B061", Branch::B061)),
            Some(("B080", Branch::B080)),
            None,
            None,
            None,
            None,
            Some(("B016", Branch::B016)),
            None,
            None,
            Some(("B053", Branch::B053)),
            None,
            None,
            None,
            Some(("B134", Branch::B134)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B035", Branch::B035)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B004", Branch::B004)),
            Some(("B023", Branch::B023)),
            None,
            None,
            None,
            Some(("B085", Branch::B085)),
            Some(("B099", Branch::B099)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B056", Branch::B056)),
            None,
            None,
            None,
            Some(("B139", Branch::B139)),
            Some(("B125", Branch::B125)),
            None,
            None,
            None,
            Some(("B143", Branch::B143)),
            None,
            None,
            None,
            Some(("B046", Branch::B046)),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B009", Branch::B009)),
            Some(("B100", Branch::B100)),
            None,
            None,
            None,
            Some(("B073", Branch::B073)),
            Some(("B094", Branch::B094)),
            None,
            None,
            Some(("B110", Branch::B110)),
            Some(("B018", Branch::B018)),
            None,
            None,
            None,
            Some(("B065", Branch::B065)),
            None,
            None,
            None,
            Some(("B120", Branch::B120)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B043", Branch::B043)),
            Some(("B130", Branch::B130)),
            None,
            None,
            None,
            None,
            None,
            None,
            None,
            Some(("B031", Branch::B031)),
        ];
        ::widget_types::runtime::look_up(&TABLE, text)
    }

    #[inline]
    fn wire(self) -> &'static str {
        self.as_str()
    }
}

impl runtime::Parameter for Branch {
    #[inline]
    fn from_text(text: &str) -> Result<Self, runtime::InvalidValue> {
        Ok(text.parse()?)
    }

    #[inline]
    fn to_text(&self) -> std::borrow::Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::str::FromStr for Branch {
    type Err = runtime::UnknownCode;

    #[inline]
    fn from_str(text: &str) -> Result<Self, runtime::UnknownCode> {
        runtime::Code::from_wire(text)
            .ok_or_else(|| runtime::UnknownCode::of::<Self>(text))
    }
}

impl std::fmt::Display for Branch {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Branch {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Branch {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let text = runtime::Text::deserialize(deserializer)?;
        text.decode().parse().map_err(serde::de::Error::custom)
    }
}
